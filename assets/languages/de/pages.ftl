## Templates
template-persona = Buyer Persona { $n }
template-demo-leads = Leads Sept. 2025 – Sept. 2026
