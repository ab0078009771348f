package tv.exstream.lineup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tv.exstream.lineup.Piece.Flex;
import tv.exstream.lineup.Piece.Programme;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.time.CivilTime;

/// Puts time between programmes.
public final class Timing {
    /// Less is no reason to pad, before a mark or behind it.
    private static final Duration SHORTEST_PAD = Duration.ofSeconds(30);

    /// By which clocks are put back.
    private static final Duration LONGEST_CHANGE = Duration.ofHours(1);

    private static final Duration DAY = Duration.ofDays(1);

    private Timing() {}

    /// How long breaks are.
    public record BreakLength(Duration least, Duration most) {
        /// No clip is shorter.
        private static final Duration SHORTEST = Duration.ofSeconds(1);

        public BreakLength {
            if (least.compareTo(SHORTEST) < 0 || most.compareTo(least) < 0) {
                throw UnacceptableException.of(
                        Demand.BREAK_SHORT, SHORTEST.toString(), least.toString(), most.toString());
            }
        }
    }

    /// A break before each programme with which `after` or more would pass since the last one, also before the first one when all
    /// begins again. Flex that is there is a break already.
    public static Rundown withBreaks(
            Rundown rundown, Duration after, BreakLength length, long seed) {
        if (!after.isPositive()) {
            throw UnacceptableException.of(Demand.BREAKS_CLOSE, after.toString());
        }
        Random random = new Random(seed);
        List<Piece> pieces = new ArrayList<>();
        Duration since = Duration.ZERO;
        for (Piece piece : rundown.pieces()) {
            boolean isLate = since.plus(piece.length()).compareTo(after) >= 0;
            if (since.isPositive() && isLate && !(piece instanceof Flex)) {
                pieces.add(flex(length, random));
                since = Duration.ZERO;
            }
            pieces.add(piece);
            since = piece instanceof Programme ? since.plus(piece.length()) : Duration.ZERO;
        }
        boolean wraps =
                since.isPositive()
                        && !(rundown.pieces().getFirst() instanceof Flex)
                        && since.plus(rundown.pieces().getFirst().length()).compareTo(after) >= 0;
        if (wraps) {
            pieces.add(flex(length, random));
        }
        return rundown.of(pieces);
    }

    private static Flex flex(BreakLength length, Random random) {
        long range = length.most().minus(length.least()).toMillis();
        return new Flex(length.least().plusMillis(random.nextLong(range + 1)));
    }

    /// Every programme begins at a multiple of so many minutes, some seconds more or less. What was flex before is gone.
    ///
    /// @param minutes a divisor of 1440
    public static Rundown padded(Rundown rundown, int minutes, ZoneId zone) {
        Instant start = lastMark(rundown.start(), minutes, zone);
        List<Piece> pieces = new ArrayList<>();
        Instant at = start;
        for (Piece piece : rundown.pieces()) {
            if (piece instanceof Flex) {
                continue;
            }
            pieces.add(piece);
            at = at.plus(piece.length());
            Instant near = CivilTime.markAtOrAfter(at.minus(SHORTEST_PAD), minutes, zone);
            if (near.isAfter(at.plus(SHORTEST_PAD))) {
                pieces.add(new Flex(Duration.between(at, near)));
                at = near;
            }
        }
        return new Rundown(start, pieces);
    }

    private static Instant lastMark(Instant t, int minutes, ZoneId zone) {
        Duration longest = Duration.ofMinutes(minutes).plus(LONGEST_CHANGE);
        Instant last = CivilTime.markAtOrAfter(t.minus(longest), minutes, zone);
        Instant next = last;
        while (!next.isAfter(t)) {
            last = next;
            next = CivilTime.markAtOrAfter(next.plusSeconds(1), minutes, zone);
        }
        return last;
    }

    /// Only some hours of the day.
    ///
    /// @param from when they begin
    /// @param length less than a day
    public record Hours(LocalTime from, Duration length) {
        public Hours {
            if (!length.isPositive() || length.compareTo(DAY) >= 0) {
                throw new IllegalArgumentException("hours must be less than a day: " + length);
            }
        }
    }

    /// @param dropped what is longer than the hours
    public record Restricted(Rundown rundown, List<Programme> dropped) {
        public Restricted {
            dropped = List.copyOf(dropped);
        }
    }

    /// The programmes in order, none outside the hours, also when all begins again; it begins on the same day.
    public static Restricted restricted(Rundown rundown, Hours hours, ZoneId zone) {
        List<Piece> pieces = new ArrayList<>();
        List<Programme> dropped = new ArrayList<>();
        Duration left = hours.length();
        for (Programme programme : rundown.programmes()) {
            if (programme.length().compareTo(hours.length()) > 0) {
                dropped.add(programme);
                continue;
            }
            if (programme.length().compareTo(left) > 0) {
                pieces.add(new Flex(left.plus(DAY.minus(hours.length()))));
                left = hours.length();
            }
            pieces.add(programme);
            left = left.minus(programme.length());
        }
        if (!pieces.isEmpty()) {
            pieces.add(new Flex(left.plus(DAY.minus(hours.length()))));
        }
        Instant start = CivilTime.of(CivilTime.dayOf(rundown.start(), zone), hours.from(), zone);
        return new Restricted(new Rundown(start, pieces), dropped);
    }
}
