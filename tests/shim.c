/* Makes the k-th call of a program to the disk fail, for tests: preloaded, it stands between the program and the library.
 *
 * FAIL_UNDER  only files below this folder count (a real path)
 * FAIL_CALL   which call, from 1
 * FAIL_HOW    count, eio, eio-on, enospc, enospc-on, short, eintr, kill-before, kill-after, kill-within
 * FAIL_READS  when set, opening for reading and reading count as well
 * FAIL_LOG    a file that gets one letter for each call that counts
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum how { COUNT, EIO_ONCE, EIO_ON, FULL_ONCE, FULL_ON, SHORT, INTERRUPTED, KILL_BEFORE, KILL_AFTER, KILL_WITHIN, HOWS };
static const char *const names[HOWS] = {"count", "eio", "eio-on", "enospc", "enospc-on", "short", "eintr",
                                        "kill-before", "kill-after", "kill-within"};

enum verdict { GO_ON, FAIL, HALF, DIE_AFTER };

static enum how how;
static long wanted, calls;
static int ready, active, with_reads, log_to = -1;
static char under[PATH_MAX];
/* What each open file is: 0 none of ours, 1 read, 2 written. */
static unsigned char ours[4096];

#define REAL(result, name, ...) static result (*real_##name)(__VA_ARGS__)
REAL(int, open, const char *, int, ...);
REAL(int, openat, int, const char *, int, ...);
REAL(ssize_t, read, int, void *, size_t);
REAL(ssize_t, write, int, const void *, size_t);
REAL(ssize_t, writev, int, const struct iovec *, int);
REAL(int, fsync, int);
REAL(int, fdatasync, int);
REAL(int, rename, const char *, const char *);
REAL(int, renameat2, int, const char *, int, const char *, unsigned);
REAL(int, link, const char *, const char *);
REAL(int, linkat, int, const char *, int, const char *, int);
REAL(int, unlink, const char *);
REAL(int, mkdir, const char *, mode_t);
REAL(int, ftruncate, int, off_t);
REAL(int, fchmod, int, mode_t);
REAL(int, fchown, int, uid_t, gid_t);
REAL(int, flock, int, int);
REAL(int, close, int);

static void prepare(void)
{
    if (ready)
        return;
    ready = 1;
#define FIND(name) *(void **)&real_##name = dlsym(RTLD_NEXT, #name)
    FIND(open); FIND(openat); FIND(read); FIND(write); FIND(writev); FIND(fsync); FIND(fdatasync); FIND(rename);
    FIND(renameat2); FIND(link); FIND(linkat); FIND(unlink); FIND(mkdir); FIND(ftruncate); FIND(fchmod); FIND(fchown);
    FIND(flock); FIND(close);
    const char *folder = getenv("FAIL_UNDER"), *way = getenv("FAIL_HOW"), *call = getenv("FAIL_CALL"), *log = getenv("FAIL_LOG");
    if (!folder || !way)
        return;
    snprintf(under, sizeof under, "%s/", folder);
    wanted = call ? atol(call) : 0;
    with_reads = getenv("FAIL_READS") != NULL;
    for (int at = 0; at < HOWS; at++)
        if (!strcmp(way, names[at]))
            how = at;
    if (log)
        log_to = real_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    active = 1;
}

__attribute__((constructor)) static void begin(void) { prepare(); }

static int is_ours(int folder, const char *path)
{
    char full[2 * PATH_MAX], base[PATH_MAX];
    if (!active || !path)
        return 0;
    if (path[0] == '/')
        return !strncmp(path, under, strlen(under));
    if (folder == AT_FDCWD) {
        if (!getcwd(base, sizeof base))
            return 0;
    } else {
        char link[64];
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        ssize_t length = readlink(link, base, sizeof base - 1);
        if (length < 0)
            return 0;
        base[length] = 0;
    }
    snprintf(full, sizeof full, "%s/%s", base, path);
    return !strncmp(full, under, strlen(under));
}

static void die(void)
{
    syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
    for (;;)
        pause();
}

/* Counts a call and says what becomes of it. */
static enum verdict judge(char letter)
{
    calls++;
    if (log_to >= 0)
        real_write(log_to, &letter, 1);
    int now = calls == wanted, from_now = wanted > 0 && calls >= wanted;
    switch (how) {
    case EIO_ONCE: if (now) { errno = EIO; return FAIL; } break;
    case EIO_ON: if (from_now) { errno = EIO; return FAIL; } break;
    case FULL_ONCE: if (now) { errno = ENOSPC; return FAIL; } break;
    case FULL_ON: if (from_now) { errno = ENOSPC; return FAIL; } break;
    case INTERRUPTED: if (now) { errno = EINTR; return FAIL; } break;
    case SHORT: if (now) return HALF; break;
    case KILL_BEFORE: if (now) die(); break;
    case KILL_AFTER: if (now) return DIE_AFTER; break;
    case KILL_WITHIN: if (now) return HALF; break;
    default: break;
    }
    return GO_ON;
}

#define DO(judged, call) do { \
        enum verdict found = (judged); \
        if (found == FAIL) return -1; \
        if (found == HALF && how == KILL_WITHIN) die(); \
        __typeof__(call) result = (call); \
        if (found == DIE_AFTER) die(); \
        return result; \
    } while (0)

static int opened(int folder, const char *path, int flags, mode_t mode, int at)
{
    prepare();
    int counts = is_ours(folder, path), writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT);
    enum verdict verdict = GO_ON;
    if (counts && (writes || with_reads)) {
        verdict = judge(writes ? 'O' : 'o');
        if (verdict == FAIL)
            return -1;
        if (verdict == HALF && how == KILL_WITHIN)
            die();
    }
    int file = at ? real_openat(folder, path, flags, mode) : real_open(path, flags, mode);
    if (file >= 0 && file < (int)sizeof ours)
        ours[file] = counts ? (writes ? 2 : 1) : 0;
    if (verdict == DIE_AFTER)
        die();
    return file;
}

#define MODE(flags) mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode, 0); }
int open64(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode, 0); }
int openat(int folder, const char *path, int flags, ...) { MODE(flags) return opened(folder, path, flags, mode, 1); }
int openat64(int folder, const char *path, int flags, ...) { MODE(flags) return opened(folder, path, flags | O_LARGEFILE, mode, 1); }

static int kind(int file)
{
    prepare();
    return active && file >= 0 && file < (int)sizeof ours ? ours[file] : 0;
}

ssize_t write(int file, const void *bytes, size_t count)
{
    if (!kind(file))
        return real_write(file, bytes, count);
    enum verdict verdict = judge('w');
    if (verdict == FAIL)
        return -1;
    if (verdict == HALF) {
        ssize_t written = real_write(file, bytes, count > 1 ? count / 2 : count);
        if (how == KILL_WITHIN)
            die();
        return written;
    }
    ssize_t written = real_write(file, bytes, count);
    if (verdict == DIE_AFTER)
        die();
    return written;
}

ssize_t writev(int file, const struct iovec *pieces, int count)
{
    if (!kind(file))
        return real_writev(file, pieces, count);
    DO(judge('w'), real_writev(file, pieces, count));
}

ssize_t read(int file, void *bytes, size_t count)
{
    if (!kind(file) || !with_reads)
        return real_read(file, bytes, count);
    enum verdict verdict = judge('r');
    if (verdict == FAIL)
        return -1;
    ssize_t got = real_read(file, bytes, verdict == HALF && count > 1 ? count / 2 : count);
    if (verdict == DIE_AFTER || (verdict == HALF && how == KILL_WITHIN))
        die();
    return got;
}

#define ON_FILE(letter, call) do { if (!kind(file)) return call; DO(judge(letter), call); } while (0)
int fsync(int file) { ON_FILE('s', real_fsync(file)); }
int fdatasync(int file) { ON_FILE('s', real_fdatasync(file)); }
int ftruncate(int file, off_t length) { ON_FILE('t', real_ftruncate(file, length)); }
int ftruncate64(int file, off_t length) { return ftruncate(file, length); }
int fchmod(int file, mode_t mode) { ON_FILE('m', real_fchmod(file, mode)); }
int fchown(int file, uid_t user, gid_t group) { ON_FILE('m', real_fchown(file, user, group)); }
int flock(int file, int operation) { ON_FILE('l', real_flock(file, operation)); }
int close(int file)
{
    prepare();
    if (file >= 0 && file < (int)sizeof ours)
        ours[file] = 0;
    return real_close(file);
}

#define ON_PATH(letter, folder, path, call) do { prepare(); if (!is_ours(folder, path)) return call; DO(judge(letter), call); } while (0)
int rename(const char *from, const char *to) { ON_PATH('R', AT_FDCWD, to, real_rename(from, to)); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) { ON_PATH('R', b, to, real_renameat2(a, from, b, to, flags)); }
int link(const char *from, const char *to) { ON_PATH('L', AT_FDCWD, to, real_link(from, to)); }
int linkat(int a, const char *from, int b, const char *to, int flags) { ON_PATH('L', b, to, real_linkat(a, from, b, to, flags)); }
int unlink(const char *path) { ON_PATH('U', AT_FDCWD, path, real_unlink(path)); }
int mkdir(const char *path, mode_t mode) { ON_PATH('D', AT_FDCWD, path, real_mkdir(path, mode)); }
