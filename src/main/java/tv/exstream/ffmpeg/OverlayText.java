package tv.exstream.ffmpeg;

import tv.exstream.ffmpeg.OverlayFilter.Slide;
import tv.exstream.ffmpeg.OverlayFilter.Stretch;
import tv.exstream.overlay.Overlay.Area;

/// Writes the filters of overlays.
final class OverlayText {
    private OverlayText() {}

    static String over(OverlayFilter.Over over) {
        Area area = over.area();
        String x = place(area.x(), area.width(), area.position().horizontal(), "w");
        String y = place(area.y(), area.height(), area.position().vertical(), "h");
        String enabled =
                over.seen()
                        .map(
                                seen ->
                                        ":enable="
                                                + FilterText.quoted(
                                                        "between(t,%s,%s)"
                                                                .formatted(
                                                                        Timestamps.seconds(
                                                                                seen.from()),
                                                                        Timestamps.seconds(
                                                                                seen.to()))))
                        .orElse("");
        String at =
                over.slide()
                        .flatMap(slide -> over.seen().map(seen -> sliding(slide, seen, x, y)))
                        .orElse("x=%s:y=%s".formatted(x, y));
        return "overlay=%s:eof_action=repeat:shortest=1%s".formatted(at, enabled);
    }

    private static String sliding(Slide slide, Stretch seen, String x, String y) {
        return switch (slide.edge()) {
            case LEFT -> "x=%s:y=%s".formatted(moved("-w", x, slide, seen), y);
            case RIGHT -> "x=%s:y=%s".formatted(moved("W", x, slide, seen), y);
            case TOP -> "x=%s:y=%s".formatted(x, moved("-h", y, slide, seen));
            case BOTTOM -> "x=%s:y=%s".formatted(x, moved("H", y, slide, seen));
        };
    }

    /// From outside to its place and back, slowly at both ends, by the time alone: whichever picture a run begins with, it is there.
    private static String moved(String outside, String place, Slide slide, Stretch seen) {
        String length = Timestamps.seconds(slide.length());
        String part =
                "st(0,clip(min((t-(%s))/%s,(%s-t)/%s),0,1))"
                        .formatted(
                                Timestamps.seconds(seen.from()),
                                length,
                                Timestamps.seconds(seen.to()),
                                length);
        String smooth = "st(0,ld(0)*ld(0)*(3-2*ld(0)))";
        return FilterText.quoted(
                "%s;%s;(%s)+((%s)-(%s))*ld(0)".formatted(part, smooth, outside, place, outside));
    }

    static String bar(OverlayFilter.Bar bar) {
        OverlayFilter.Sheet sheet = bar.sheet();
        int rest = sheet.width() - bar.left();
        return ground(new OverlayFilter.Sheet(rest, sheet.height(), sheet.rate()), bar.colour())
                + ",pad=%d:%d:%d:0:color=%s"
                        .formatted(sheet.width(), sheet.height(), bar.left(), bar.accent());
    }

    static String ground(OverlayFilter.Sheet sheet, String colour) {
        return "color=c=%s:s=%dx%d:r=%s,format=rgba,trim=end_frame=1"
                .formatted(colour, sheet.width(), sheet.height(), sheet.rate());
    }

    static String words(OverlayFilter.Words words) {
        return "drawtext=fontfile=%s:textfile=%s:expansion=%s:fontsize=%d:fontcolor=%s%s:x=%s:y=%s"
                .formatted(
                        FilterText.quoted(words.look().font().toString()),
                        FilterText.quoted(words.file()),
                        words.expanded() ? "normal" : "none",
                        words.look().size(),
                        words.look().colour(),
                        words.box(),
                        words.x(),
                        words.baseline() + "-ascent");
    }

    /// Where a picture of the length `own` begins that lies at the start, in the middle or at the end of a stretch.
    private static String place(int start, int length, int side, String own) {
        return switch (side) {
            case -1 -> String.valueOf(start);
            case 0 -> "%d+(%d-%s)/2".formatted(start, length, own);
            default -> "%d-%s".formatted(start + length, own);
        };
    }
}
