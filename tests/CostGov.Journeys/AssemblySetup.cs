using CostGov.Journeys;

[assembly: AssemblyFixture(typeof(Chrome))]
[assembly: AssemblyFixture(typeof(DemoSite))]
