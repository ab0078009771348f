package tv.exstream.web.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tv.exstream.library.Subject;
import tv.exstream.media.GoneFilter;
import tv.exstream.media.MediaId;
import tv.exstream.media.Trash;
import tv.exstream.media.Trash.Gone;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.api.TrashBulkAnswer.Result;
import tv.exstream.web.api.TrashBulkAnswer.TrashItem;
import tv.exstream.web.api.TrashBulkRequest.Found;
import tv.exstream.web.change.Testimony;

/// Forgets or looks for many items of the trash in one step, or says for each what stands in the way. Thread-safe.
record TrashBulk(TrashView view, RemarkTexts texts) {
    /// @throws ProblemException INVALID_VALUE when no library or source has the name that is asked for
    TrashBulkAnswer apply(TrashBulkRequest wish) {
        return wish.found()
                .map(found -> all(wish, found))
                .orElseGet(() -> some(wish, wish.ids().orElseThrow()));
    }

    private TrashBulkAnswer all(TrashBulkRequest wish, Found found) {
        GoneFilter wanted = view.filter(found.wanted());
        Trash trash = view.trash();
        return switch (wish.action()) {
            case FORGET -> {
                Testimony.before(TrashAnswer.told(trash, wanted));
                yield TrashBulkAnswer.forgotten(
                        wish, trash.empty(wanted), trash.count(wanted), List.of());
            }
            case LOOK ->
                    TrashBulkAnswer.looked(
                            wish, view.looking().look(bringing(found, wanted)), List.of());
        };
    }

    /// What is there of libraries and sources that brought any of it.
    private List<Subject> bringing(Found found, GoneFilter wanted) {
        String source = found.wanted().source();
        return view.looking().subjects().stream()
                .filter(each -> source.isEmpty() || each.name().equals(source))
                .filter(each -> view.trash().has(wanted.in(each.folders())))
                .toList();
    }

    private TrashBulkAnswer some(TrashBulkRequest wish, List<Long> ids) {
        List<Gone> gone = view.trash().among(TrashBulkRequest.known(ids));
        var named = NamedGone.of(gone, view.looking().subjects());
        List<TrashItem> refused = named.refused(wish.action(), ids, texts);
        if (!refused.isEmpty()) {
            return TrashBulkAnswer.refused(wish, refused);
        }
        return switch (wish.action()) {
            case FORGET -> {
                Testimony.before(TrashAnswer.told(gone));
                yield forgotten(wish, ids);
            }
            case LOOK ->
                    TrashBulkAnswer.looked(
                            wish,
                            view.looking().look(named.bringing()),
                            ids.stream().map(id -> TrashItem.of(id, Result.LOOKED_FOR)).toList());
        };
    }

    /// What came back meanwhile is not gone, and counts as kept.
    private TrashBulkAnswer forgotten(TrashBulkRequest wish, List<Long> ids) {
        Set<MediaId> gone = new HashSet<>(view.trash().forget(TrashBulkRequest.known(ids)));
        List<TrashItem> items =
                ids.stream()
                        .map(
                                id ->
                                        TrashItem.of(
                                                id,
                                                gone.contains(new MediaId(id))
                                                        ? Result.FORGOTTEN
                                                        : Result.KEPT))
                        .toList();
        return TrashBulkAnswer.forgotten(wish, gone.size(), ids.size() - gone.size(), items);
    }
}
