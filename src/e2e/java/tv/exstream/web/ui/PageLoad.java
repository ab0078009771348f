package tv.exstream.web.ui;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/// What a browser fetched for a page, and when it had something to show.
///
/// @param bytes as they were sent, headers included, without pictures and media
/// @param firstPaint milliseconds from the click to the first text
/// @param files style sheets and scripts that were not in its cache
record PageLoad(long bytes, double firstPaint, List<String> files) {
    private static final String MEASURE =
            """
            async () => {
              const named = () => performance.getEntriesByName("first-contentful-paint")[0];
              while (!named()) await new Promise(requestAnimationFrame);
              const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
              const sent = all.filter((each) => each.transferSize > 0);
              const texts = sent.filter((each) => !["img", "video", "audio"].includes(each.initiatorType) && !each.name.includes("/iptv/"));
              return {
                bytes: texts.reduce((sum, each) => sum + each.transferSize, 0),
                paint: named().startTime,
                files: sent.map((each) => each.name).filter((name) => /[.](js|css|svg)$/.test(name)),
              };
            }
            """;

    PageLoad {
        files = List.copyOf(files);
    }

    static PageLoad of(Page page) {
        Map<?, ?> measured = (Map<?, ?>) page.evaluate(MEASURE);
        return new PageLoad(
                ((Number) measured.get("bytes")).longValue(),
                ((Number) measured.get("paint")).doubleValue(),
                ((List<?>) measured.get("files")).stream().map(Object::toString).toList());
    }
}
