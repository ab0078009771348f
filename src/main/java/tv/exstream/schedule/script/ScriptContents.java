package tv.exstream.schedule.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Selection;
import tv.exstream.expression.Expression;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.Suggestion;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.script.ScriptBuild.PlaylistEntry;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.sequential.Directive.RollPlace;
import tv.exstream.schedule.sequential.DirectiveCompiler;
import tv.exstream.schedule.sequential.Showing;

/// The contents that a script has added, by their keys. Owned by one thread.
final class ScriptContents {
    /// Arbitrary; more than a person keeps apart.
    private static final int MOST = 1_000;

    private final Brief brief;
    private final Function<Selection, Pool> found;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, List<Directive>> passes = new HashMap<>();
    private final Map<Selection, Pool> pools = new HashMap<>();
    private final DirectiveCompiler compiler = new DirectiveCompiler(sources, passes);

    private ContentSnapshot snapshot;

    /// @param found what a selection holds; asked once for each
    ScriptContents(Brief brief, Function<Selection, Pool> found) {
        this.brief = brief;
        this.found = found;
        snapshot = new ContentSnapshot(brief.contentVersion(), pools, brief.former());
    }

    /// Compiles directives that use them.
    DirectiveCompiler compiler() {
        return compiler;
    }

    /// What is drawn from at the moment.
    ContentSnapshot snapshot() {
        return snapshot;
    }

    Set<Selection> selections() {
        return Set.copyOf(pools.keySet());
    }

    Optional<Outline> item(MediaId id) {
        return pools.values().stream()
                .flatMap(pool -> pool.items().stream())
                .filter(item -> item.id().equals(id))
                .findFirst();
    }

    /// @throws ProblemException INVALID_VALUE when the key is taken or there are too many
    void add(String key, Source source) {
        if (key.isBlank() || sources.containsKey(key)) {
            throw ScriptBuild.refused(Demand.CONTENT_TAKEN, "key", key);
        }
        if (sources.size() == MOST) {
            throw ScriptBuild.refused(
                    Demand.VALUE_WRONG,
                    "contents",
                    Wanted.atMost(MOST),
                    Wanted.plain(Demand.ONE_MORE));
        }
        source.selections().forEach(each -> pools.computeIfAbsent(each, found));
        sources.put(key, source);
        passes.put(key, List.of(new Directive.PlayAll(Showing.of(key))));
        snapshot = new ContentSnapshot(brief.contentVersion(), pools, brief.former());
        compiler.foresee(new Directive.RollOn(RollPlace.BEFORE, key, Expression.ALWAYS));
        compiler.foresee(new Directive.RollOn(RollPlace.AFTER, key, Expression.ALWAYS));
    }

    /// So many items of each of these contents in turn.
    ///
    /// @throws ProblemException INVALID_VALUE when there is none, or an entry is not a content with one order
    Source playlist(String key, List<PlaylistEntry> entries) {
        if (entries.isEmpty()) {
            throw ScriptBuild.refused(Demand.PLAYLIST_VOID, key);
        }
        List<Source.Entry> all = new ArrayList<>();
        for (PlaylistEntry entry : entries) {
            require(Set.of(entry.content()));
            if (!(sources.get(entry.content()) instanceof Source.Pooled pool)) {
                throw ScriptBuild.refused(Demand.PLAYLIST_NESTED, key, entry.content());
            }
            all.add(new Source.Entry(pool, new Source.Take.Count(entry.count()), true));
        }
        return new Source.Playlist(all, false);
    }

    /// @throws ProblemException INVALID_VALUE when one of them was not added
    void require(Set<String> keys) {
        for (String key : keys) {
            if (!sources.containsKey(key)) {
                throw new ProblemException(
                        Problem.INVALID_VALUE,
                        Suggestion.behind(
                                Remark.of(Demand.CONTENT_NOT_ADDED, key), key, sources.keySet()));
            }
        }
    }
}
