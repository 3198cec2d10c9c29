using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CostGov.Journeys;

/// <summary>What can be wrong with any page, whatever it shows; each fault is said with the element it was found on.</summary>
internal static class PageFaults
{
    private const string Tools =
        """
        const brief = element => element.outerHTML.replace(/\s+/g, " ").slice(0, 160);
        const isShown = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0;
        const texts = function* (root, skipped) {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          for (let node; (node = walker.nextNode());)
            if (node.data.trim() && !node.parentElement.closest("script, style, template" + (skipped ? ", " + skipped : ""))) yield node;
        };
        """;

    private const string Frame =
        """
        const faults = [];
        const root = document.documentElement;
        if (root.lang !== language) faults.push(`lang is ${root.lang}`);
        for (const one of ["h1", "main", "header"])
          if (document.querySelectorAll(one).length !== 1) faults.push(`${document.querySelectorAll(one).length} ${one}`);
        for (const nav of document.querySelectorAll("nav"))
          if (!nav.getAttribute("aria-label")) faults.push("a nav without a name");
        if (!document.title.endsWith(" · CostGov")) faults.push(`title "${document.title}"`);
        if (/[▲▼△▽￥]/.test(root.outerHTML)) faults.push("a sign that means negative, or a full-width yen");
        for (const coloured of document.querySelectorAll(".cg-state, .cg-stamp, .cg-up, .cg-down, .cg-good, .cg-warn, .cg-bad"))
          if (!/[\p{L}\p{N}]/u.test(coloured.textContent)) faults.push(`a colour without a word: ${brief(coloured)}`);
        """;

    /// <summary>What reaches over the right edge where the page is wider than the screen; first the innermost.</summary>
    public const string TooWide =
        """
        const seen = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth > seen) {
          const over = [...document.body.querySelectorAll("*")].filter(element => element.getBoundingClientRect().right > seen + 0.5 && !element.closest(".cg-table-region, details:not([open]) > :not(summary)"));
          faults.push(`${document.documentElement.scrollWidth - seen} px wider than the screen: ${over.reverse().slice(0, 3).map(brief).join(" · ")}`);
        }
        """;

    // Short forms are for axes and legends only.
    private const string Money =
        """
        for (const node of texts(document.body, "svg, .cg-y, .cg-x, .cg-key, .cg-compact"))
          for (const found of node.data.match(/[+−-]?[$¥][\d,.]*[KMB万億]?/g) ?? []) {
            const money = found.replace(/[.,]+$/, "");
            if (!/^[+−]?(\$\d{1,3}(,\d{3})*\.\d{2}|¥\d{1,3}(,\d{3})*)$/.test(money)) faults.push(`money written "${found}" in "${node.data.trim().slice(0, 80)}"`);
          }
        """;

    private const string Days =
        """
        for (const node of texts(document.body, "code, [lang]:not(html), .cg-verbatim")) {
          const text = node.data.trim();
          const wrong = language === "en"
            ? /\b\d{1,2}\/\d{1,2}(\/\d{2,4})?\b|\d{4}年|\b\d{1,2}(st|nd|rd|th)\b|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}\b(?!:)/
            : /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b \d|\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|\d{1,2}\/\d{1,2}\/\d{2,4}/;
          if (wrong.test(text) || /\b\d{4}-\d{2}-\d{2}\b/.test(text)) faults.push(`a day written "${text.slice(0, 80)}"`);
          if (/\b\d{1,2}:\d{2}\b(?! ?(JST|UTC))/.test(text)) faults.push(`a time without its zone "${text.slice(0, 80)}"`);
        }
        """;

    // The wrapper's own run opens a second page each time and carries every node that passed: five to ten times as long. No page of ours has a frame.
    private const string Wcag =
        """
        async hasTargets => {
          const found = await axe.run(document, {
            runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
            rules: { "target-size": { enabled: hasTargets } },
            resultTypes: ["violations"],
            preload: false,
          });
          if (found.passes.length < 5) throw new Error(`axe found only ${found.passes.length} rules to look at`);
          return found.violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.html}`));
        }
        """;

    private static readonly Lazy<string> Axe = new(() => new BundledAxeScriptProvider().GetScript());

    /// <summary>Fails with all of them, not with the first few.</summary>
    public static void None(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>Frame, money, days, and axe.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(IPage page, string language) =>
        [.. await RunAsync(page, language, Frame + TooWide + Money + Days), .. await AxeAsync(page)];

    /// <param name="isOverlaid">Something lies over other things on purpose, such as an open menu: what is under it is no target for the moment.</param>
    public static async Task<IReadOnlyList<string>> AxeAsync(IPage page, bool isOverlaid = false)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Axe.Value);
        return await page.EvaluateAsync<string[]>(Wcag, !isOverlaid);
    }

    /// <summary><see cref="TooWide"/> alone.</summary>
    public static Task<IReadOnlyList<string>> TooWideAsync(IPage page) => RunAsync(page, "", TooWide);

    /// <summary>One policy, no script but our files, no frame around us.</summary>
    public static IEnumerable<string> OfHeaders(IResponse? answer)
    {
        var policies = answer?.Headers.GetValueOrDefault("content-security-policy", "") ?? "";
        if (policies.Split("frame-ancestors").Length != 2 || !policies.Contains("frame-ancestors 'none'", StringComparison.Ordinal))
            yield return $"frame-ancestors in \"{policies}\"";
        if (!policies.Contains("script-src 'self';", StringComparison.Ordinal) || policies.Contains("unsafe-eval", StringComparison.Ordinal))
            yield return $"script-src in \"{policies}\"";
    }

    /// <param name="script">Fills <c>faults</c>; knows <c>language</c>, <c>brief</c>, <c>isShown</c> and <c>texts</c>.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(IPage page, string language, string script)
    {
        var body = script.Contains("const faults", StringComparison.Ordinal) ? script : "const faults = [];" + script;
        return await page.EvaluateAsync<string[]>($"language => {{ {Tools} {body} return faults; }}", language);
    }
}
