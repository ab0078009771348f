package tv.exstream.web.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.media.GoneFilter;
import tv.exstream.media.MediaId;
import tv.exstream.media.Trash;
import tv.exstream.media.Trash.Gone;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.api.TrashBulkAnswer.Item;
import tv.exstream.web.api.TrashBulkAnswer.Result;
import tv.exstream.web.api.TrashBulkRequest.Action;
import tv.exstream.web.api.TrashBulkRequest.Found;

/// Forgets or looks for many items of the trash in one step, or says for each what stands in the way. Thread-safe.
record TrashBulk(TrashView view) {
    /// @throws ProblemException INVALID_VALUE when no library or source has the name that is asked for
    TrashBulkAnswer apply(TrashBulkRequest wish) {
        return wish.found()
                .map(found -> all(wish.action(), found))
                .orElseGet(() -> some(wish.action(), wish.ids().orElseThrow()));
    }

    private TrashBulkAnswer all(Action action, Found found) {
        GoneFilter wanted = view.filter(found.wanted());
        Trash trash = view.trash();
        return switch (action) {
            case FORGET ->
                    new TrashBulkAnswer(
                            true, trash.empty(wanted), trash.count(wanted), List.of(), List.of());
            case LOOK -> looked(trash.list(wanted, 0, Integer.MAX_VALUE - 1), List.of());
        };
    }

    private TrashBulkAnswer some(Action action, List<Long> ids) {
        List<Gone> gone = view.trash().among(TrashBulkRequest.known(ids));
        Map<Long, Item> refused = refused(action, ids, gone);
        if (!refused.isEmpty()) {
            return new TrashBulkAnswer(
                    false,
                    0,
                    0,
                    List.of(),
                    ids.stream()
                            .map(id -> refused.getOrDefault(id, Item.of(id, Result.LEFT)))
                            .toList());
        }
        return switch (action) {
            case FORGET -> forgotten(ids);
            case LOOK ->
                    looked(gone, ids.stream().map(id -> Item.of(id, Result.LOOKED_FOR)).toList());
        };
    }

    private Map<Long, Item> refused(Action action, List<Long> ids, List<Gone> gone) {
        Map<Long, Gone> byId =
                gone.stream().collect(Collectors.toMap(each -> each.id().value(), each -> each));
        Map<Long, Item> refused = new HashMap<>();
        for (Long id : ids) {
            try {
                require(action, id, byId);
            } catch (ProblemException e) {
                refused.put(id, Item.refused(id, e));
            }
        }
        return refused;
    }

    private void require(Action action, long id, Map<Long, Gone> gone) {
        Gone found = gone.get(id);
        if (found == null) {
            throw new ProblemException(
                    Problem.MEDIA_NOT_FOUND, "no media item that is gone has the id " + id);
        }
        if (action == Action.LOOK && view.looking().subject(found.path()).isEmpty()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "media item %d must be of a library or source that is there: %s"
                            .formatted(id, found.path()));
        }
    }

    /// What came back meanwhile is not gone, and counts as kept.
    private TrashBulkAnswer forgotten(List<Long> ids) {
        Set<MediaId> gone = new HashSet<>(view.trash().forget(TrashBulkRequest.known(ids)));
        List<Item> items =
                ids.stream()
                        .map(
                                id ->
                                        Item.of(
                                                id,
                                                gone.contains(new MediaId(id))
                                                        ? Result.FORGOTTEN
                                                        : Result.KEPT))
                        .toList();
        return new TrashBulkAnswer(true, gone.size(), ids.size() - gone.size(), List.of(), items);
    }

    private TrashBulkAnswer looked(List<Gone> gone, List<Item> items) {
        List<String> looking = view.looking().look(gone.stream().map(Gone::path).toList());
        return new TrashBulkAnswer(true, 0, 0, looking, items);
    }
}
