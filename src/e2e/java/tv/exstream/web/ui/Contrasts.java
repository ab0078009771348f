package tv.exstream.web.ui;

import com.microsoft.playwright.Page;
import java.util.List;

/// The contrast of text with what is painted behind it, by the formula of WCAG 2.2, "relative luminance".
final class Contrasts {
    private static final String WEAK =
            """
            () => {
              const canvas = document.createElement("canvas");
              canvas.width = canvas.height = 1;
              const context = canvas.getContext("2d", { willReadFrequently: true });
              const rgba = (colour) => {
                context.clearRect(0, 0, 1, 1);
                context.fillStyle = colour;
                context.fillRect(0, 0, 1, 1);
                return [...context.getImageData(0, 0, 1, 1).data];
              };
              const luminance = (c) => {
                const [r, g, b] = c.slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const colours = (image) => image.match(/(rgba?|color|color-mix)\\([^()]*\\)/g) ?? [];
              const behind = (element) => {
                for (let e = element; e; e = e.parentElement) {
                  const style = getComputedStyle(e);
                  const painted = [style.backgroundColor, ...colours(style.backgroundImage)].map(rgba).filter((c) => c[3] === 255);
                  if (painted.length > 0) return painted;
                }
                return [[255, 255, 255, 255]];
              };
              const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              return [...document.querySelectorAll("body *")]
                .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest(".controls, .hidden, .skip") && [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()))
                .flatMap((e) => behind(e).map((back) => ({ text: e.textContent.trim().slice(0, 30), of: e.className, ratio: ratio(luminance(rgba(getComputedStyle(e).color)), luminance(back)) })))
                .filter((each) => each.ratio < 4.5)
                .map((each) => `${each.ratio.toFixed(2)} ${each.of}: ${each.text}`);
            }
            """;

    private Contrasts() {}

    /// Every visible text with a contrast of less than 4.5 to 1, as people find it.
    static List<?> weak(Page page) {
        return (List<?>) page.evaluate(WEAK);
    }
}
