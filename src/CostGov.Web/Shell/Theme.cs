using MudBlazor;

namespace CostGov.Web.Shell;

/// <summary>What MudBlazor is told of <c>wwwroot-assets/css/tokens.css</c>; a test holds the two together.</summary>
public static class Theme
{
    private static readonly string[] Face =
    [
        "system-ui", "-apple-system", "\"Segoe UI\"", "\"Hiragino Sans\"", "\"Noto Sans JP\"", "\"Noto Sans CJK JP\"", "\"BIZ UDPGothic\"", "\"Meiryo\"", "sans-serif",
    ];

    public static MudTheme Instance { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Background = "#f5f7fa",
            Surface = "#ffffff",
            TextPrimary = "#17202c",
            TextSecondary = "#525e6e",
            Primary = "#1f5fd0",
            PrimaryContrastText = "#ffffff",
            Success = "#1b7a43",
            Warning = "#8a5a00",
            Error = "#b3261e",
            LinesInputs = "#7b8794",
            Divider = "#dfe4ea",
            ActionDefault = "#525e6e",
        },
        PaletteDark = new PaletteDark
        {
            Background = "#0e141c",
            Surface = "#151c26",
            TextPrimary = "#e8edf4",
            TextSecondary = "#a9b4c2",
            Primary = "#7fb0ff",
            PrimaryContrastText = "#0b1320",
            Success = "#5fd38d",
            Warning = "#f0b84a",
            Error = "#ff8a80",
            LinesInputs = "#7a8698",
            Divider = "#2a3442",
            ActionDefault = "#a9b4c2",
        },
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
