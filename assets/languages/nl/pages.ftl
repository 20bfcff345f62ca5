## Templates
template-persona = Buyer persona { $n }
template-demo-leads = Leads sept. 2025 – sept. 2026
