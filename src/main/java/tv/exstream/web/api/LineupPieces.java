package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.plain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tv.exstream.lineup.Piece;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Outline;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.schedule.lineup.Entry;

/// Entries of lineups as what tools work with, and back.
///
/// @param items those that the entries name
record LineupPieces(Map<MediaId, Outline> items) {
    static LineupPieces of(List<Entry> entries, MediaItems items) {
        return new LineupPieces(
                items.outlines(
                        entries.stream()
                                .filter(Entry.Media.class::isInstance)
                                .map(entry -> ((Entry.Media) entry).media())
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /// @throws ProblemException MEDIA_NOT_FOUND or INVALID_VALUE, with the place
    List<Piece> pieces(List<Entry> entries) {
        List<Piece> pieces = new ArrayList<>();
        for (Entry entry : entries) {
            pieces.add(
                    switch (entry) {
                        case Entry.Media(MediaId media, Optional<Duration> length) ->
                                programme(
                                        media,
                                        length,
                                        "entries[%d].media".formatted(pieces.size()));
                        case Entry.Flex(Duration length) -> new Piece.Flex(length);
                        case Entry.Redirect(var channel, Duration length) ->
                                new Piece.Redirect(channel, length);
                    });
        }
        return pieces;
    }

    private Piece programme(MediaId media, Optional<Duration> length, String place) {
        Outline item =
                Optional.ofNullable(items.get(media))
                        .orElseThrow(
                                () ->
                                        ProblemException.of(
                                                Problem.MEDIA_NOT_FOUND,
                                                Objection.NO_ITEM_AT,
                                                place,
                                                media));
        Duration time = length.orElse(item.duration());
        if (!time.isPositive()) {
            throw ProblemException.mustBe(place, plain(Demand.AN_ITEM_THAT_LASTS), media);
        }
        return new Piece.Programme(item, time);
    }

    /// @throws IllegalArgumentException when one of them is too short for a lineup
    static List<Entry> entries(List<Piece> pieces) {
        return pieces.stream()
                .<Entry>map(
                        piece ->
                                switch (piece) {
                                    case Piece.Programme(var item, Duration length) ->
                                            new Entry.Media(item.id(), Optional.of(length));
                                    case Piece.Flex(Duration length) -> new Entry.Flex(length);
                                    case Piece.Redirect(var channel, Duration length) ->
                                            new Entry.Redirect(channel, length);
                                })
                .toList();
    }

    Map<Long, String> titles() {
        AiringNames names = new AiringNames(items);
        return items.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(MediaId::value, names::titleOf));
    }
}
