package tv.exstream.lineup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tv.exstream.lineup.Piece.Flex;
import tv.exstream.lineup.Piece.Programme;
import tv.exstream.lineup.Piece.Redirect;
import tv.exstream.media.MediaId;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;

/// Programmes, flex and redirects that follow one another from an instant on. Immutable.
public record Rundown(Instant start, List<Piece> pieces) {
    /// How many pieces a tool makes at most; arbitrary, and twice what Tunarr's tools make.
    static final int MOST = 60_000;

    public Rundown {
        pieces = List.copyOf(pieces);
        if (pieces.size() > MOST) {
            throw UnacceptableException.of(Demand.TOO_MANY_PIECES, MOST, pieces.size());
        }
    }

    public Duration length() {
        return pieces.stream().map(Piece::length).reduce(Duration.ZERO, Duration::plus);
    }

    List<Programme> programmes() {
        return pieces.stream()
                .filter(Programme.class::isInstance)
                .map(Programme.class::cast)
                .toList();
    }

    Rundown of(List<? extends Piece> others) {
        return new Rundown(start, List.copyOf(others));
    }

    /// The same at another time.
    public Rundown slid(Duration by) {
        return new Rundown(start.plus(by), pieces);
    }

    /// With nothing but programmes and redirects.
    Rundown withoutFlex() {
        return of(pieces.stream().filter(piece -> !(piece instanceof Flex)).toList());
    }

    /// Nothing but programmes, in an order.
    Rundown sorted(Comparator<Programme> order) {
        return of(programmes().stream().sorted(order).toList());
    }

    /// Without the specials of shows.
    public Rundown withoutSpecials() {
        return of(
                pieces.stream()
                        .filter(
                                piece ->
                                        !(piece instanceof Programme programme)
                                                || !programme.isSpecial())
                        .toList());
    }

    /// Each programme where it comes first only; all that is no programme stays.
    public Rundown withoutDuplicates() {
        Set<MediaId> seen = new HashSet<>();
        return of(
                pieces.stream()
                        .filter(
                                piece ->
                                        !(piece instanceof Programme(var item, var _))
                                                || seen.add(item.id()))
                        .toList());
    }

    /// With neighbouring flex as one, and neighbouring redirects to the same channel as one.
    public Rundown consolidated() {
        List<Piece> merged = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!merged.isEmpty() && areAlike(merged.getLast(), piece)) {
                merged.add(joined(merged.removeLast(), piece));
            } else {
                merged.add(piece);
            }
        }
        return of(merged);
    }

    private static boolean areAlike(Piece one, Piece other) {
        return switch (one) {
            case Flex _ -> other instanceof Flex;
            case Redirect(var channel, var _) ->
                    other instanceof Redirect(var target, var _) && target.equals(channel);
            case Programme _ -> false;
        };
    }

    private static Piece joined(Piece one, Piece other) {
        Duration length = one.length().plus(other.length());
        return one instanceof Redirect(var channel, var _)
                ? new Redirect(channel, length)
                : new Flex(length);
    }

    /// So many times one after another.
    public Rundown replicated(int times) {
        requireTimes(times);
        return of(Collections.nCopies(times, pieces).stream().flatMap(List::stream).toList());
    }

    /// As [#replicated], each time in an order of its own.
    public Rundown replicatedShuffled(int times, long seed) {
        requireTimes(times);
        Random random = new Random(seed);
        List<Piece> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            List<Piece> copy = new ArrayList<>(pieces);
            Collections.shuffle(copy, random);
            all.addAll(copy);
        }
        return of(all);
    }

    private void requireTimes(int times) {
        if (times < 1 || (long) times * pieces.size() > MOST) {
            throw UnacceptableException.of(Demand.COPIES_WRONG, MOST, times, pieces.size());
        }
    }
}
