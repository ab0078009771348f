package tv.exstream.web.api;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import tv.exstream.collection.query.Folded;
import tv.exstream.json.MergePatch;
import tv.exstream.json.StrictJson;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSourceChanged;
import tv.exstream.live.LiveSources;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.MediaId;
import tv.exstream.outbound.Border;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.relay.JoinedSources;
import tv.exstream.relay.RelaysSnapshot;
import tv.exstream.remark.Objection;

/// The live sources over the interface. Thread-safe.
///
/// @param joined tells how they are received now
/// @param own tells addresses of this very server
/// @param changed told after each change
public record LiveSourceView(
        LiveSources sources,
        JoinedSources joined,
        Predicate<URI> own,
        Consumer<LiveSourceChanged> changed) {
    private static final Order<LiveSources.Entry> ORDER = new Order<>(fields(), "id");

    /// @param text in their names, in any case of letters; empty for any
    public LiveSourcesAnswer list(String text, int offset, int limit) {
        return list(text, "", ListPart.at(offset, limit));
    }

    /// Who looks for a name, or wants them by name, reads them all: the database folds no letters as people do.
    ///
    /// @param sort empty for by id
    LiveSourcesAnswer list(String text, String sort, ListPart part) {
        if (text.isBlank() && sort.isBlank()) {
            return answer(sources.count(), part.read(new ById(sources)));
        }
        List<LiveSources.Entry> fitting = called(new NamePart(text.strip()));
        return answer(fitting.size(), part.read(ORDER.listed("live sources", fitting, sort)));
    }

    private static SequencedMap<String, Function<LiveSources.Entry, String>> fields() {
        SequencedMap<String, Function<LiveSources.Entry, String>> fields = new LinkedHashMap<>();
        fields.put("name", each -> Folded.placeOf(each.source().name()));
        fields.put("id", each -> Order.key(each.id().value()));
        return fields;
    }

    private LiveSourcesAnswer answer(int total, ListPart.Some<LiveSources.Entry> some) {
        List<RelaysSnapshot.Joined> now = joined.snapshot().joined();
        return new LiveSourcesAnswer(
                total,
                some.entries().stream()
                        .map(LiveSourceEntry::of)
                        .map(entry -> with(entry, now))
                        .toList(),
                some.next());
    }

    private List<LiveSources.Entry> called(NamePart part) {
        return sources.all().stream().filter(each -> part.isIn(each.source().name())).toList();
    }

    private record ById(LiveSources sources) implements ListPart.Listed<LiveSources.Entry> {
        @Override
        public String order() {
            return "live sources by id";
        }

        @Override
        public List<LiveSources.Entry> from(int offset, int most) {
            return sources.behind(0, offset, most);
        }

        @Override
        public List<LiveSources.Entry> behind(Cursor last, int most) {
            return sources.behind(last.number(0), 0, most);
        }

        @Override
        public List<String> keys(LiveSources.Entry entry) {
            return List.of(Order.key(entry.id().value()));
        }
    }

    /// What one is called; empty when it is away.
    public Optional<String> name(long id) {
        return sources.find(new MediaId(id)).map(LiveSource::name);
    }

    public LiveSourceEntry one(long id) {
        LiveSourceEntry entry = LiveSourceEntry.of(entry(id));
        return with(entry, joined.snapshot().joined());
    }

    LiveSourceEntry add(String json) {
        LiveSourceRequest wish = StrictJson.read(json, LiveSourceRequest.class);
        LiveSources.Entry added = sources.add(admitted(wish, List.of()));
        changed.accept(new LiveSourceChanged(added.id()));
        return LiveSourceEntry.of(added);
    }

    LiveSourceEntry put(long id, String json) {
        return changed(ofPerson(id), StrictJson.read(json, LiveSourceRequest.class));
    }

    LiveSourceEntry patch(long id, String json) {
        LiveSources.Entry known = ofPerson(id);
        var whole = LiveSourceRequest.of(known.source());
        return changed(known, MergePatch.apply(whole, json, LiveSourceRequest.class));
    }

    private LiveSourceEntry changed(LiveSources.Entry before, LiveSourceRequest wish) {
        MediaId media = before.id();
        if (!sources.change(media, admitted(wish, before.source().addresses()))) {
            throw unknown(media.value());
        }
        changed.accept(new LiveSourceChanged(media));
        return LiveSourceEntry.of(entry(media.value()));
    }

    LiveSourceEntry arrange(long id, String json) {
        LiveSources.Entry before = entry(id);
        List<MediaId> wanted = StrictJson.read(json, AlternativesRequest.class).ids();
        var after = new LiveSources.Entry(before.id(), before.source(), before.owner(), wanted);
        wanted.forEach(each -> requireKnown(each, before));
        if (!sources.arrange(after.id(), wanted)) {
            throw unknown(id);
        }
        changed.accept(new LiveSourceChanged(after.id()));
        return LiveSourceEntry.of(after);
    }

    /// What is away for now may stay.
    private void requireKnown(MediaId alternative, LiveSources.Entry before) {
        if (!before.alternatives().contains(alternative) && sources.entry(alternative).isEmpty()) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE, Objection.ALTERNATIVE_GONE, alternative);
        }
    }

    void remove(long id) {
        MediaId media = ofPerson(id).id();
        if (!sources.remove(media)) {
            throw unknown(id);
        }
        changed.accept(new LiveSourceChanged(media));
    }

    private static LiveSourceEntry with(LiveSourceEntry entry, List<RelaysSnapshot.Joined> joined) {
        return entry.with(
                joined.stream()
                        .filter(each -> each.item().value() == entry.id())
                        .map(LiveNow::of)
                        .toList());
    }

    private LiveSource admitted(LiveSourceRequest wish, List<SourceAddress> before) {
        LiveSource source = wish.source(before);
        source.addresses().forEach(this::admit);
        return source;
    }

    private void admit(SourceAddress address) {
        if (own.test(address.uri())) {
            throw ProblemException.of(Problem.OWN_ADDRESS, Objection.LIVE_SOURCE_IS_SELF, address);
        }
        if (Border.isForbidden(address.uri())) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.LIVE_SOURCE_INSIDE, address);
        }
    }

    LiveSources.Entry entry(long id) {
        return Optional.of(id)
                .filter(number -> number > 0)
                .map(MediaId::new)
                .flatMap(sources::entry)
                .orElseThrow(() -> unknown(id));
    }

    /// What a source brings would be as before once it was read again.
    private LiveSources.Entry ofPerson(long id) {
        LiveSources.Entry entry = entry(id);
        entry.owner()
                .ifPresent(
                        owner -> {
                            throw ProblemException.of(
                                    Problem.INVALID_VALUE, Objection.LIVE_SOURCE_LISTED, owner);
                        });
        return entry;
    }

    private static ProblemException unknown(long id) {
        return ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.NO_LIVE_SOURCE, id);
    }
}
