package tv.exstream.schedule.slot;

import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tv.exstream.playout.Airing;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;

/// What a build shows as one line: `18:00 1, 18:22 -, 18:30 >7, 18:40 3 tail; 19:00` is item 1, nothing, channel 7, item 3 as
/// tail filler, and the end.
final class Strips {
    private Strips() {}

    static String of(Lab lab, Extension extension) {
        TreeMap<Instant, String> parts = new TreeMap<>();
        extension.gaps().forEach(gap -> parts.put(gap.range().start(), "-"));
        extension
                .redirects()
                .forEach(
                        each ->
                                parts.put(
                                        each.redirect().range().start(),
                                        ">" + each.redirect().target().value()));
        extension.airings().forEach(each -> parts.put(each.airing().start(), said(each.airing())));
        return parts.entrySet().stream()
                        .map(part -> lab.clock(part.getKey()) + " " + part.getValue())
                        .collect(Collectors.joining(", "))
                + "; "
                + lab.clock(extension.anchor().at());
    }

    private static String said(Airing airing) {
        String kind =
                airing.kind().isFiller()
                        ? " " + airing.kind().name().toLowerCase(Locale.ROOT).replace("_roll", "")
                        : "";
        String from = airing.inPoint().isZero() ? "" : " from " + airing.inPoint().toMinutes();
        return airing.media() + from + kind;
    }
}
