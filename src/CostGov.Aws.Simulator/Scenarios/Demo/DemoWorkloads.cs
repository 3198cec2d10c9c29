using CostGov.Aws.Simulator.Scenarios.Billing;
using static CostGov.Aws.Simulator.Scenarios.Billing.Offers;
using static CostGov.Aws.Simulator.Scenarios.Demo.DemoAccounts;

namespace CostGov.Aws.Simulator.Scenarios.Demo;

/// <summary>What the demo company runs, account by account; amounts are USD a month at the start of 2025.</summary>
internal sealed class DemoWorkloads(WorkloadBook book, DateOnly story)
{
    /// <summary>A NAT gateway's hours for a month: USD 1.488 a day.</summary>
    private const decimal AlwaysOn = 24m * 0.062m * 30.4375m;

    private const string Osaka = "ap-northeast-3";
    private const string Singapore = "ap-southeast-1";
    private const string Virginia = "us-east-1";

    public void Write()
    {
        Shared();
        Online();
        Shops();
        Insights();
        Corporate();
        Sandboxes();
        Gone();
    }

    private void Shared()
    {
        var platform = new Purpose("shared", "prod", "platform", "9000");
        book.In(Management, null).Baseline(2m).Runs(ObjectStorage, 46m);
        book.In(Audit, platform).Baseline(2m).Runs(ObjectStorage, 60m);
        book.In(LogArchive, platform).Baseline().Runs(ObjectStorage, 1_450m);
        book.In(LogArchive, platform, Osaka).Runs(ObjectStorage, 420m);
        book.In(SecurityTooling, platform).Baseline(4m).Runs(LogIntake, 520m).Runs(Functions, 70m);
        book.In(Network, platform).Baseline().Runs(TransitGateway, 1_180m).Runs(NatHours, 136m).Runs(NatBytes, 910m, DailyShape.Office).Runs(PublicAddress, 58m).Runs(Names, 34m);
        book.In(Network, platform, Osaka).Runs(TransitGateway, 260m).Runs(NatHours, 45m);
        book.In(SharedServices, platform).Baseline().Runs(Containers, 1_260m, DailyShape.Office).Runs(ObjectStorage, 380m).Runs(LogIntake, 610m).Runs(Server, 1_900m, DailyShape.Business);
    }

    private void Online()
    {
        var ec = new Purpose("ec-site", "prod", "commerce", "1010");
        book.In(EcProd, ec).Baseline(5m)
            .Runs(Server, 7_900m, DailyShape.Shop).Runs(Server, 3_100m, DailyShape.Business).Runs(BigServer, 4_400m, DailyShape.Business).Runs(Containers, 2_650m, DailyShape.Shop)
            .Runs(Aurora, 3_900m).Runs(AuroraStorage, 1_250m).Runs(Cache, 1_420m).Runs(KeyValue, 980m, DailyShape.Shop).Runs(LoadBalancer, 760m, DailyShape.Shop)
            .Runs(ObjectStorage, 1_640m).Runs(Disk, 1_330m).Runs(NatBytes, 690m, DailyShape.Shop).Runs(TransferOut, 1_150m, DailyShape.Shop).Runs(Delivery, 3_300m, DailyShape.Shop)
            .Runs(LogIntake, 880m).Surges(DemoCompany.SpikeDay(story), DemoCompany.SpikeAmount);
        book.In(EcProd, ec, Osaka).Runs(Server, 1_050m).Runs(AuroraStorage, 410m).Runs(ObjectStorage, 300m);
        var mobile = new Purpose("mobile-app", "prod", "commerce", "1020");
        book.In(MobileProd, mobile).Baseline(2m).Runs(Functions, 1_850m, DailyShape.Shop).Runs(KeyValue, 1_120m, DailyShape.Shop).Runs(Containers, 940m, DailyShape.Shop).Runs(Delivery, 760m, DailyShape.Shop).Runs(LogIntake, 430m).Runs(ObjectStorage, 210m);
        book.In(CampaignProd, new("campaign", "prod", "commerce", "1010")).Baseline().Runs(Containers, 620m, DailyShape.Shop).Runs(Delivery, 540m, DailyShape.Shop).Runs(Functions, 130m, DailyShape.Shop).Runs(ObjectStorage, 85m);
        book.In(EcVerify, ec with { Environment = "verify" }).Baseline().Runs(Server, 1_150m, DailyShape.Office).Runs(Containers, 340m, DailyShape.Office).Runs(Aurora, 460m).Runs(Disk, 160m).Runs(LogIntake, 60m);
        book.In(EcDev, ec with { Environment = "dev" }).Baseline().Runs(Server, 980m, DailyShape.Office).Runs(Server, 410m, DailyShape.Office).Runs(Aurora, 458m, DailyShape.Office).Runs(Disk, 230m).Runs(Functions, 24m, DailyShape.Office).Runs(ObjectStorage, 70m).Runs(NatHours, 45m);
        book.In(MobileDev, mobile with { Environment = "dev" }).Baseline().Runs(Functions, 160m, DailyShape.Office).Runs(KeyValue, 90m, DailyShape.Office).Runs(Containers, 260m, DailyShape.Office).Runs(LogIntake, 55m, DailyShape.Office);
        book.In(MobileDev, mobile with { Environment = "dev" }, Virginia).Runs(Functions, 38m, DailyShape.Office);
    }

    private void Shops()
    {
        var pos = new Purpose("store-pos", "prod", "stores", "2010");
        book.In(PosProd, pos).Baseline(3m).Runs(Server, 3_800m, DailyShape.Business).Runs(Containers, 1_700m, DailyShape.Business).Runs(Aurora, 2_300m).Runs(AuroraStorage, 640m).Runs(KeyValue, 720m, DailyShape.Shop).Runs(LoadBalancer, 310m, DailyShape.Shop).Runs(Disk, 590m).Runs(ObjectStorage, 280m).Runs(LogIntake, 390m);
        book.In(PosProd, pos, Osaka).Runs(Server, 880m).Runs(Disk, 120m);
        book.In(EdgeProd, pos with { Project = "store-edge" }).Baseline().Runs(Functions, 470m, DailyShape.Shop).Runs(ObjectStorage, 330m).Runs(TransferOut, 260m, DailyShape.Shop).Runs(KeyValue, 210m, DailyShape.Shop);
        book.In(PosVerify, pos with { Environment = "verify" }).Baseline().Runs(Server, 640m, DailyShape.Office).Runs(Aurora, 458m).Runs(Disk, 90m);
        book.In(PosDev, pos with { Environment = "dev" }).Baseline().Runs(Server, 720m, DailyShape.Office).Runs(Containers, 190m, DailyShape.Office).Runs(Aurora, 458m, DailyShape.Office).Runs(Disk, 110m).Runs(Keys, 8m);
    }

    private void Insights()
    {
        var data = new Purpose(DemoCompany.OverrunningProject, "prod", "data", "3010");
        // Grows three times as fast as the rest of the company; its budget was set for what it cost before.
        (book.In(DataProd, data) with { MonthlyGrowth = 0.036m }).Baseline(3m)
            .Runs(Warehouse, 4_700m, DailyShape.Business).Runs(Jobs, 2_600m, DailyShape.Business).Runs(ObjectStorage, 3_400m).Runs(LogIntake, 310m).Runs(Containers, 880m, DailyShape.Business).Runs(NatBytes, 360m, DailyShape.MonthEnd);
        book.In(DataVerify, data with { Environment = "verify" }).Baseline().Runs(Warehouse, 930m).Runs(Jobs, 210m, DailyShape.Office).Runs(ObjectStorage, 190m);
        book.In(DataDev, data with { Environment = "dev" }).Baseline().Runs(Jobs, 540m, DailyShape.Office).Runs(ObjectStorage, 260m).Runs(Server, 470m, DailyShape.Office).Runs(Containers, 130m, DailyShape.Office).Runs(Disk, 75m);
        var forecast = new Purpose("demand-forecast", "prod", "data", "3010");
        book.In(ForecastProd, forecast).Baseline().Runs(Training, 3_900m, DailyShape.MonthEnd).Runs(ObjectStorage, 520m).Runs(Server, 780m, DailyShape.Business).Runs(LogIntake, 90m);
        book.In(ForecastProd, forecast, Virginia).Runs(Training, 860m, DailyShape.Office).Runs(ObjectStorage, 60m);
    }

    /// <summary>The people of the core system never tag anything.</summary>
    private void Corporate()
    {
        book.In(ErpProd, null).Baseline(2m).Runs(BigServer, 5_900m, DailyShape.Business).Runs(Disk, 1_700m).Runs(ObjectStorage, 440m).Runs(LoadBalancer, 95m, DailyShape.Office).Runs(LogIntake, 120m).Runs(Aurora, 1_380m);
        book.In(ErpProd, null, Singapore).Runs(Server, 640m, DailyShape.Office).Runs(Disk, 85m);
        book.In(ErpVerify, null).Baseline().Runs(BigServer, 820m, DailyShape.Office).Runs(Disk, 260m);
        book.In(ErpDev, null).Baseline().Runs(Server, 560m, DailyShape.Office).Runs(Disk, 190m).Runs(NatHours, 45m);
        book.In(IntranetProd, new("intranet", "prod", "platform", "9000")).Baseline().Runs(Server, 540m, DailyShape.Office).Runs(Aurora, 458m).Runs(Delivery, 40m, DailyShape.Office).Runs(LoadBalancer, 28m, DailyShape.Office);
    }

    private void Sandboxes()
    {
        var play = new Purpose("sandbox", "sandbox", "platform", "9000");
        book.In(SandboxOne, play).Baseline().Runs(Server, 170m, DailyShape.Office).Runs(Disk, 36m).Runs(Functions, 4m, DailyShape.Office);
        book.In(SandboxTwo, play, Virginia).Baseline().Runs(Server, 120m, DailyShape.Office).Runs(Training, 95m, DailyShape.Office).Runs(ObjectStorage, 12m);
        // The account factory left three NAT gateways in a network nobody uses: hours, but next to no bytes.
        (book.In(AiTrial, null) with { From = AiTrialOpened(story), MonthlyGrowth = 0m }).Baseline(0.4m)
            .Runs(NatHours, AlwaysOn).Runs(NatHours, AlwaysOn).Runs(NatHours, AlwaysOn).Runs(NatBytes, 0.6m).Runs(Functions, 1.1m, DailyShape.Office);
    }

    private void Gone()
    {
        (book.In(OldCampaign, new("campaign", "prod", "commerce", "1010")) with { Until = OldCampaignSuspended(story), MonthlyGrowth = 0m }).Baseline(0.5m).Runs(Server, 180m).Runs(ObjectStorage, 25m);
        (book.In(PosTrial, new("store-pos", "verify", "stores", "2010")) with { Until = PosTrialClosed(story), MonthlyGrowth = 0m }).Baseline().Runs(Server, 390m, DailyShape.Office).Runs(Aurora, 458m).Runs(Disk, 70m);
    }
}
