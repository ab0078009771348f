package tv.exstream.web.api;

import java.util.List;
import java.util.function.Consumer;
import tv.exstream.json.StrictJson;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSourceChanged;
import tv.exstream.live.LiveSources;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.relay.JoinedSources;
import tv.exstream.relay.RelaysSnapshot;

/// The live sources over the interface. Thread-safe.
///
/// @param joined tells how they are received now
/// @param changed told after each change
record LiveSourceView(
        LiveSources sources, JoinedSources joined, Consumer<LiveSourceChanged> changed) {
    LiveSourcesAnswer all() {
        List<RelaysSnapshot.Joined> now = joined.snapshot().joined();
        return new LiveSourcesAnswer(
                sources.all().stream()
                        .map(LiveSourceEntry::listed)
                        .map(entry -> with(entry, now))
                        .toList());
    }

    LiveSourceEntry one(long id) {
        MediaId media = media(id);
        LiveSource source = sources.find(media).orElseThrow(() -> unknown(id));
        LiveSourceEntry entry = LiveSourceEntry.whole(new LiveSources.Entry(media, source));
        return with(entry, joined.snapshot().joined());
    }

    LiveSourceEntry add(String json) {
        LiveSources.Entry added = sources.add(read(json));
        changed.accept(new LiveSourceChanged(added.id()));
        return LiveSourceEntry.whole(added);
    }

    LiveSourceEntry put(long id, String json) {
        MediaId media = media(id);
        LiveSource source = read(json);
        if (!sources.change(media, source)) {
            throw unknown(id);
        }
        changed.accept(new LiveSourceChanged(media));
        return LiveSourceEntry.whole(new LiveSources.Entry(media, source));
    }

    void remove(long id) {
        MediaId media = media(id);
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

    private static LiveSource read(String json) {
        return StrictJson.read(json, LiveSourceRequest.class).source();
    }

    private static MediaId media(long id) {
        if (id < 1) {
            throw unknown(id);
        }
        return new MediaId(id);
    }

    private static ProblemException unknown(long id) {
        return new ProblemException(Problem.MEDIA_NOT_FOUND, "there is no live source " + id);
    }
}
