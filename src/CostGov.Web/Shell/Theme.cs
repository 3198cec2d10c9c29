using MudBlazor;

namespace CostGov.Web.Shell;

/// <summary>Sizes and faces as MudBlazor wants them told. Its colours come from <c>wwwroot-assets/css/mud.css</c>, which hands it our tokens.</summary>
public static class Theme
{
    private static readonly string[] Face =
    [
        "system-ui", "-apple-system", "\"Segoe UI\"", "\"Hiragino Sans\"", "\"Noto Sans JP\"", "\"Noto Sans CJK JP\"", "\"BIZ UDPGothic\"", "\"Meiryo\"", "sans-serif",
    ];

    public static MudTheme Instance { get; } = new()
    {
        LayoutProperties = new LayoutProperties { AppbarHeight = "56px", DrawerWidthLeft = "232px", DefaultBorderRadius = "8px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Face, FontSize = "14px", LetterSpacing = "normal", LineHeight = "1.5" },
            H6 = new H6Typography { FontFamily = Face, FontSize = "16px", FontWeight = "650", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Face, FontSize = "14px", LetterSpacing = "normal", LineHeight = "1.5" },
            Body2 = new Body2Typography { FontFamily = Face, FontSize = "13px", LetterSpacing = "normal", LineHeight = "1.5" },
            Button = new ButtonTypography { FontFamily = Face, FontSize = "14px", FontWeight = "600", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontFamily = Face, FontSize = "12px", LetterSpacing = "normal" },
        },
    };
}
