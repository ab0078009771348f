package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.job.Builds;
import tv.exstream.job.TimelineEdits;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.schedule.Edit;
import tv.exstream.schedule.Schedules.MadeEdit;
import tv.exstream.web.Moments;
import tv.exstream.web.api.EditRequest.Part;
import tv.exstream.web.api.EditsAnswer.EditEntry;

/// What people change about single places of timelines. Thread-safe.
final class EditView {
    private final TimelineEdits edits;
    private final Builds builds;
    private final MediaItems items;

    EditView(TimelineEdits edits, Builds builds, MediaItems items) {
        this.edits = edits;
        this.builds = builds;
        this.items = items;
    }

    EditsAnswer edits(Channel channel) {
        return new EditsAnswer(edits.all(channel.id()).stream().map(this::entry).toList());
    }

    /// By what the rules and the edits before it come to, also when they have only just been made.
    EditEntry make(Channel channel, EditRequest wish) {
        builds.finish(channel);
        long id =
                switch (wish) {
                    case EditRequest.Pin pin ->
                            edits.pin(
                                    channel.id(),
                                    airing(pin.start(), pin.media(), pin.part(), pin.title()));
                    case EditRequest.Replace swap ->
                            edits.replace(
                                    channel.id(),
                                    airing(
                                            planned(channel, swap.at()).start(),
                                            swap.media(),
                                            swap.part(),
                                            swap.title()));
                    case EditRequest.Lock(Instant at) ->
                            edits.lock(channel.id(), Moments.within("at", at));
                    case EditRequest.Skip(Instant at) ->
                            edits.skip(channel.id(), Moments.within("at", at));
                };
        return entry(find(channel, id));
    }

    private Airing planned(Channel channel, Instant at) {
        return edits.planned(channel.id(), Moments.within("at", at));
    }

    private Airing airing(Instant at, long media, Optional<Part> part, Optional<String> title) {
        Instant start = Moments.within("start", at).truncatedTo(ChronoUnit.MILLIS);
        MediaItem item = item(media);
        Duration whole = item.duration().truncatedTo(ChronoUnit.MILLIS);
        Duration inPoint = part.flatMap(Part::inPoint).orElse(Duration.ZERO);
        Duration length = part.flatMap(Part::length).orElse(whole.minus(inPoint));
        requireWithin(inPoint, length, whole);
        return new Airing(
                start,
                start.plus(length.truncatedTo(ChronoUnit.MILLIS)),
                item.id(),
                inPoint.truncatedTo(ChronoUnit.MILLIS),
                AiringKind.PROGRAMME,
                0,
                new Presentation(
                        title.orElse(""),
                        new Presentation.Listing.AsAired(),
                        Presentation.Dress.PLAIN));
    }

    private MediaItem item(long media) {
        return Optional.of(media)
                .filter(id -> id > 0)
                .flatMap(id -> items.find(new MediaId(id)))
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.MEDIA_NOT_FOUND, Objection.NO_ITEM, media));
    }

    private static void requireWithin(Duration inPoint, Duration length, Duration whole) {
        boolean isShort = length.compareTo(Duration.ofMillis(1)) < 0;
        if (inPoint.isNegative() || isShort || length.compareTo(whole.minus(inPoint)) > 0) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE, Objection.PART_OUTSIDE, whole, length, inPoint);
        }
    }

    /// Takes an edit back and answers what it was.
    EditEntry undo(Channel channel, long id) {
        MadeEdit made = find(channel, id);
        if (!edits.takeBack(channel.id(), id)) {
            throw unknown(channel, "with the id " + id);
        }
        return entry(made);
    }

    EditEntry undoLast(Channel channel) {
        List<MadeEdit> made = edits.all(channel.id());
        if (made.isEmpty()) {
            throw unknown(channel, "to undo");
        }
        return undo(channel, made.getLast().id());
    }

    private MadeEdit find(Channel channel, long id) {
        return edits.all(channel.id()).stream()
                .filter(made -> made.id() == id)
                .findFirst()
                .orElseThrow(() -> unknown(channel, "with the id " + id));
    }

    private static ProblemException unknown(Channel channel, String which) {
        return ProblemException.of(
                Problem.EDIT_NOT_FOUND, Objection.NO_EDIT, channel.number(), which);
    }

    private EditEntry entry(MadeEdit made) {
        return switch (made.edit()) {
            case Edit.Pin(Airing airing) -> entry(made, EditsAnswer.Type.PIN, airing);
            case Edit.Replace(Airing airing, var _) ->
                    entry(made, EditsAnswer.Type.REPLACE, airing);
            case Edit.Skip(MediaId media, var range) ->
                    new EditEntry(
                            made.id(),
                            EditsAnswer.Type.SKIP,
                            media.value(),
                            new AiringNames(items.outlines(List.of(media))).titleOf(media),
                            Duration.ZERO.toString(),
                            range.start(),
                            range.end());
        };
    }

    private EditEntry entry(MadeEdit made, EditsAnswer.Type type, Airing airing) {
        return new EditEntry(
                made.id(),
                type,
                airing.media().value(),
                AiringNames.of(List.of(airing), items).titleOf(airing),
                airing.inPoint().toString(),
                airing.start(),
                airing.finish());
    }
}
