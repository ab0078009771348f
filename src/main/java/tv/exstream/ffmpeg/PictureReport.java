package tv.exstream.ffmpeg;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.media.Crop;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.Scan;

/// What a picture is like, by what ffmpeg says while and after it has seen some of it. Owned by one thread.
///
/// ```
///   [Parsed_cropdetect_7 @ 0x55] x1:0 x2:319 y1:30 y2:209 w:320 h:180 x:0 y:30 pts:25088 t:1.960000 crop=320:180:0:30
///   [Parsed_idet_5 @ 0x55] Multi frame detection: TFF:    15 BFF:    25 Progressive:    11 Undetermined:     0
/// ```
final class PictureReport {
    /// At the beginning of the line, where no title in the file can put it.
    private static final Pattern EDGES =
            Pattern.compile(
                    "\\[Parsed_cropdetect_\\d+ @ [^\\]]+\\] .*crop=(-?\\d{1,6}):(-?\\d{1,6}):(\\d{1,6}):(\\d{1,6})\\s*");

    private static final Pattern FIELDS =
            Pattern.compile(
                    "\\[Parsed_idet_\\d+ @ [^\\]]+\\] Multi frame detection: TFF: *(\\d{1,9}) BFF: *(\\d{1,9}) Progressive: *(\\d{1,9}) .*");

    /// Fewer say nothing; arbitrary.
    private static final long LEAST_FRAMES = 40;

    /// Fields that are shown as they are hurt more than a little sharpness, so that a third of a file is enough. Of film that was made
    /// fields of, two frames in five are.
    private static final double ENOUGH = 0.35;

    /// What its file calls interlaced is not left alone for less.
    private static final double CLEARLY = 0.95;

    /// Bars that are thinner than one in so many lines are none: what recorders leave at the edges.
    private static final int THINNEST = 50;

    /// A picture that is smaller than three tenths of its frame was dark in all places.
    private static final double SMALLEST = 0.3;

    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right;
    private int bottom;
    private long topFirst;
    private long bottomFirst;
    private long progressive;

    void line(String line) {
        Matcher edges = EDGES.matcher(line);
        if (edges.matches()) {
            see(number(edges, 1), number(edges, 2), number(edges, 3), number(edges, 4));
        }
        Matcher fields = FIELDS.matcher(line);
        if (fields.matches()) {
            topFirst += number(fields, 1);
            bottomFirst += number(fields, 2);
            progressive += number(fields, 3);
        }
    }

    /// A black frame has no edges, which is said by a width or height below zero.
    private void see(int width, int height, int x, int y) {
        if (width > 0 && height > 0) {
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x + width);
            bottom = Math.max(bottom, y + height);
        }
    }

    /// What is left without black bars; empty where there are none worth cutting off, or nothing is certain. ffmpeg turns pictures whose
    /// file says so, so that of those it is not known which edge was meant.
    Optional<Crop> content(VideoStream picture) {
        int width = outwards(right) - inwards(left);
        int height = outwards(bottom) - inwards(top);
        boolean fits = outwards(right) <= picture.width() && outwards(bottom) <= picture.height();
        boolean bright =
                width >= SMALLEST * picture.width() && height >= SMALLEST * picture.height();
        boolean barred =
                isThick(picture.width() - width, picture.width())
                        || isThick(picture.height() - height, picture.height());
        return picture.rotation() == 0 && fits && bright && barred
                ? Optional.of(new Crop(inwards(left), inwards(top), width, height))
                : Optional.empty();
    }

    /// How the lines were taken; empty where nothing is certain. Fields come in one order: what flickers and what is full of noise looks like
    /// both.
    Optional<Scan> scan() {
        long all = topFirst + bottomFirst + progressive;
        if (all < LEAST_FRAMES) {
            return Optional.empty();
        }
        if (Math.abs(topFirst - bottomFirst) >= ENOUGH * all) {
            return Optional.of(Scan.INTERLACED);
        }
        return progressive >= CLEARLY * all ? Optional.of(Scan.PROGRESSIVE) : Optional.empty();
    }

    private static boolean isThick(int bars, int of) {
        return bars * THINNEST >= of;
    }

    /// To an even number that cuts nothing off.
    private static int inwards(int edge) {
        return edge / 2 * 2;
    }

    private static int outwards(int edge) {
        return (edge + 1) / 2 * 2;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
