package tv.exstream.web.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.collection.CollectionEdits;
import tv.exstream.collection.Contents;
import tv.exstream.collection.FirstRuns.FirstRun;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.PickChange;
import tv.exstream.collection.Selection;
import tv.exstream.collection.Selection.Pick;
import tv.exstream.digest.Sha256;
import tv.exstream.json.RecordJson;
import tv.exstream.json.StrictJson;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.api.FirstRunsAnswer.FirstRunEntry;
import tv.exstream.web.api.PickEntries.PickEntry;
import tv.exstream.web.change.Testimony;

/// What single collections remember: what a person has picked, and what has been shown. Thread-safe.
public final class PicksView {
    private final Holdings holdings;
    private final CollectionEdits edits;

    PicksView(Holdings holdings, CollectionEdits edits) {
        this.holdings = holdings;
        this.edits = edits;
    }

    String picks(long id, ListPart part) {
        return RecordJson.write(entries(holdings.collection(id), part));
    }

    /// What was picked, from a place on.
    ///
    /// @throws ProblemException COLLECTION_NOT_FOUND, INVALID_VALUE when it is picked by no hand
    public PickEntries picks(long id, int from, int most) {
        return entries(holdings.collection(id), ListPart.at(from, most));
    }

    /// Answers the first picks as they are then.
    String change(long id, String json, ListPart part) {
        MediaCollection known = holdings.collection(id);
        PickChange change = StrictJson.read(json, PickChange.class);
        if (change instanceof PickChange.Add(List<Pick> picks, var _)) {
            requireKnown(picks);
        }
        Testimony.before(told(known, change));
        MediaCollection changed = edits.pick(known.id(), change);
        Testimony.after(told(changed, change));
        holdings.changed(changed.id());
        return RecordJson.write(entries(changed, part));
    }

    /// Those that a change is about, of those that were picked.
    ///
    /// @param total how many picks there are
    private record Told(int total, List<ToldPick> items) {}

    /// @param place among all picks, from 1
    private record ToldPick(int place, Pick pick, String title) {}

    private JsonNode told(MediaCollection collection, PickChange change) {
        List<Pick> all =
                collection.content() instanceof Content.Manual manual ? manual.picks() : List.of();
        Set<Pick> concerned = new HashSet<>(change.picks());
        AiringNames names =
                new AiringNames(
                        holdings.sources()
                                .items()
                                .outlines(concerned.stream().flatMap(PicksView::item).toList()));
        List<ToldPick> some =
                IntStream.range(0, all.size())
                        .filter(n -> concerned.contains(all.get(n)))
                        .mapToObj(n -> new ToldPick(n + 1, all.get(n), title(all.get(n), names)))
                        .toList();
        return JsonMapper.shared().readTree(RecordJson.write(new Told(all.size(), some)));
    }

    /// Shows and artists may come later; an id that is not known now never will.
    private void requireKnown(List<Pick> picks) {
        List<MediaId> ids = picks.stream().flatMap(PicksView::item).toList();
        Map<MediaId, Outline> known = holdings.sources().items().outlines(ids);
        for (MediaId id : ids) {
            if (!known.containsKey(id)) {
                throw ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.NO_ITEM, id);
            }
        }
    }

    private static Stream<MediaId> item(Pick pick) {
        return pick instanceof Selection.Item(MediaId id) ? Stream.of(id) : Stream.empty();
    }

    private PickEntries entries(MediaCollection collection, ListPart part) {
        if (!(collection.content() instanceof Content.Manual manual)) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE, Objection.NOT_PICKED, collection.name());
        }
        var found = part.read(new HandOrder<>("picks", manual.picks(), PicksView::key));
        List<Pick> some = found.entries().stream().map(HandOrder.Placed::entry).toList();
        AiringNames names =
                new AiringNames(
                        holdings.sources()
                                .items()
                                .outlines(some.stream().flatMap(PicksView::item).toList()));
        Contents contents = holdings.contents();
        return new PickEntries(
                manual.picks().size(),
                manual.customOrder(),
                some.stream()
                        .map(pick -> new PickEntry(pick, title(pick, names), contents.holds(pick)))
                        .toList(),
                found.next());
    }

    /// Titles may be longer than a cursor.
    private static String key(Pick pick) {
        byte[] json = RecordJson.write(pick).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.of(json));
    }

    private static String title(Pick pick, AiringNames names) {
        return switch (pick) {
            case Selection.Item(MediaId id) -> names.titleOf(id);
            case Selection.Show(String title) -> title;
            case Selection.Season(String show, int number) ->
                    "%s · season %d".formatted(show, number);
            case Selection.Artist(String name) -> name;
        };
    }

    FirstRunsAnswer firstRuns(long id, ListPart part) {
        List<FirstRun> all = holdings.sources().firstRuns().of(rerun(id).id());
        var found = part.read(new HandOrder<>("first runs", all, run -> run.media().toString()));
        List<FirstRun> some = found.entries().stream().map(HandOrder.Placed::entry).toList();
        AiringNames names =
                new AiringNames(
                        holdings.sources()
                                .items()
                                .outlines(some.stream().map(FirstRun::media).toList()));
        return new FirstRunsAnswer(
                all.size(), some.stream().map(run -> entry(run, names)).toList(), found.next());
    }

    private static FirstRunEntry entry(FirstRun run, AiringNames names) {
        return new FirstRunEntry(run.media().value(), names.titleOf(run.media()), run.shown());
    }

    void clearFirstRuns(long id) {
        MediaCollection collection = rerun(id);
        Instant now = holdings.clock().instant();
        holdings.sources().firstRuns().clear(collection.id(), now);
        holdings.changed(collection.id());
    }

    private MediaCollection rerun(long id) {
        return Optional.of(holdings.collection(id))
                .filter(found -> found.content() instanceof Content.Rerun)
                .orElseThrow(
                        () -> ProblemException.of(Problem.INVALID_VALUE, Objection.NO_RERUNS, id));
    }
}
