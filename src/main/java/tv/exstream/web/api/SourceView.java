package tv.exstream.web.api;

import java.util.List;
import tv.exstream.json.MergePatch;
import tv.exstream.json.StrictJson;
import tv.exstream.library.RunningScan;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Sources over the interface. Thread-safe.
public record SourceView(SourceDesk desk, JobView jobs) {
    public SourcesAnswer all() {
        return new SourcesAnswer(desk.all().stream().map(this::entry).toList());
    }

    public SourceEntry one(int id) {
        return entry(desk.find(id(id)));
    }

    SourceEntry add(String json) {
        SourceRequest wish = StrictJson.read(json, SourceRequest.class);
        return entry(desk.add(wish.settings(), wish.told()));
    }

    SourceEntry put(int id, String json) {
        return changed(desk.find(id(id)), StrictJson.read(json, SourceRequest.class));
    }

    SourceEntry patch(int id, String json) {
        Source known = desk.find(id(id));
        return changed(known, MergePatch.apply(SourceRequest.of(known), json, SourceRequest.class));
    }

    private SourceEntry changed(Source known, SourceRequest wish) {
        var changed = desk.change(known.id(), wish.settings(known), wish.told());
        return entry(changed.source(), changed.forgotten());
    }

    void remove(int id) {
        desk.remove(id(id));
    }

    SourceEntry read(int id) {
        RunningScan _ = desk.read(id(id));
        return one(id);
    }

    private SourceEntry entry(Source source) {
        return entry(source, List.of());
    }

    private SourceEntry entry(Source source, List<String> forgotten) {
        List<String> known = desk.secretNames(source.id()).stream().sorted().toList();
        return SourceEntry.of(
                source, new SourceEntry.Told(known, forgotten), jobs.find(source.name()));
    }

    private static SourceId id(int id) {
        if (id < 1) {
            throw ProblemException.of(Problem.SOURCE_NOT_FOUND, Objection.NO_SOURCE, id);
        }
        return new SourceId(id);
    }
}
