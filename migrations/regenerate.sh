#!/usr/bin/env bash
# Until the first release there is exactly one migration: change the model, run this, commit what it wrote.
# Its id is fixed, so that two branches that change the model meet in one file; on a conflict run this again.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet tool restore
rm -rf CostGov.Migrations.Sqlite/Migrations
dotnet ef migrations add Initial --project CostGov.Migrations.Sqlite --startup-project CostGov.Migrations.Sqlite --output-dir Migrations
cd CostGov.Migrations.Sqlite/Migrations
generated=$(basename ./*_Initial.cs .cs)
sed -i "s/$generated/20260101000000_Initial/" "$generated.Designer.cs"
mv "$generated.cs" 20260101000000_Initial.cs
mv "$generated.Designer.cs" 20260101000000_Initial.Designer.cs
