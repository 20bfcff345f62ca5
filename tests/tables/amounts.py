"""What an order is worth, under the words firms use for it – and money that is not."""
from writing import case, rows

def one(name, heading, values, total, sep=';', more=(), role='amount'):
    """A list of three leads whose amount stands below `heading`; `more`: other columns (heading, roles, values)."""
    head = ['Lead-ID', 'Firma', heading, *(h for h, _, _ in more), 'Status']
    body = [[f'L{i}', f, v, *(c[i-1] for _, _, c in more), s] for i, (f, v, s) in enumerate(zip(('Alder', 'Birke', 'Ceder'), values, ('Gewonnen', 'Verloren', 'Offen')), 1)]
    rows(name, [head, *body], sep=sep)
    case(name, 'leads', 3, [('Lead-ID', 'reference'), ('Firma', 'company'), (heading, role, {'type': 'number', 'sum': total}), *((h, r) for h, r, _ in more), ('Status', 'outcome')], out=(1, 1, 0, 1, 0, 0), no_ask=False)

GERMAN, ENGLISH = ('1.200,50', '800,00', '99,50'), ('1200.50', '800.00', '99.50')
for name, heading in (('offer-dutch', 'Offertebedrag'), ('order-net', 'Auftragswert netto'), ('offer-sum-gross', 'Angebotssumme (brutto)'), ('net-order', 'Netto-Auftragswert'), ('order-without-tax-dutch', 'Orderwaarde excl. btw'),
                      ('contract-volume', 'Vertragsvolumen in EUR'), ('project-value', 'Projektwert €'), ('order-total-dutch', 'Totaalbedrag order'), ('assignment-dutch', 'Opdrachtwaarde'), ('expected-dutch', 'Verwachte omzet'),
                      ('expected-german', 'Erwarteter Umsatz'), ('order-volume', 'Auftragsvolumen'), ('offer-price', 'Angebotspreis netto')):
    one(f'amount-{name}.csv', heading, GERMAN, 2100)
for name, heading in (('contract-usd', 'Contract Value (USD)'), ('deal-size', 'Deal size'), ('quote', 'Quote amount'), ('order-total', 'Order total'), ('net-value', 'Net order value'), ('tcv', 'TCV'), ('arr', 'ARR (EUR)'), ('opportunity', 'Opportunity Amount')):
    one(f'amount-{name}.csv', heading, ENGLISH, 2100, sep=',')
# Two of a kind: the net amount counts, and the other one stays a number.
one('amount-net-and-gross.csv', 'Auftragswert netto', ('1.000,00', '500,00', '100,00'), 1600, more=[('Auftragswert brutto', 'attribute-number', ('1.190,00', '595,00', '119,00'))])
one('amount-gross-before-net.csv', 'Order value incl. VAT', ('1190.00', '595.00', '119.00'), 1904, sep=',', role='attribute-number', more=[('Order value excl. VAT', 'amount', ('1000.00', '500.00', '100.00'))])
# Money that is no amount of the deal: what the firm earns, what a lead costs, what is taken off.
rows('money-that-is-no-amount.csv', [['Lead-ID', 'Firma', 'Jahresumsatz', 'Kosten pro Lead', 'Rabatt', 'Budgetart', 'Status'], ['L1', 'Alder', '12.000.000', '35,50', '100,00', 'Projekt', 'Gewonnen'], ['L2', 'Birke', '900.000', '12,00', '0,00', 'Linie', 'Verloren'], ['L3', 'Ceder', '45.000.000', '8,25', '50,00', 'Linie', 'Offen']], sep=';')
number = 'attribute-number'
case('money-that-is-no-amount.csv', 'leads', 3, [('Lead-ID', 'reference'), ('Firma', 'company'), ('Jahresumsatz', number, {'sum': 57900000}), ('Kosten pro Lead', number, {'sum': 55.75}), ('Rabatt', number, {'sum': 150}), ('Budgetart', 'attribute-text'), ('Status', 'outcome')], out=(1, 1, 0, 1, 0, 0))
