## Templates
template-persona = Buyer persona { $n }
template-demo-leads = Leads Sept 2025 – Sept 2026
