package tv.exstream.web.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tv.exstream.library.Subject;
import tv.exstream.media.Trash.Gone;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.api.TrashBulkAnswer.Result;
import tv.exstream.web.api.TrashBulkAnswer.TrashItem;
import tv.exstream.web.api.TrashBulkRequest.Action;

/// Items of the trash that a request names.
///
/// @param gone those of them that are gone
/// @param subjects the libraries and sources that are there
record NamedGone(Map<Long, Gone> gone, List<Subject> subjects) {
    static NamedGone of(List<Gone> gone, List<Subject> subjects) {
        return new NamedGone(
                gone.stream().collect(Collectors.toMap(each -> each.id().value(), each -> each)),
                subjects);
    }

    /// One for each when something stands in the way; else none.
    ///
    /// @param texts say what does
    List<TrashItem> refused(Action action, List<Long> ids, RemarkTexts texts) {
        Map<Long, TrashItem> refused = new HashMap<>();
        for (Long id : ids) {
            try {
                require(action, id);
            } catch (ProblemException e) {
                refused.put(id, TrashItem.refused(id, e.problem(), texts.detail(e)));
            }
        }
        return refused.isEmpty()
                ? List.of()
                : ids.stream()
                        .map(id -> refused.getOrDefault(id, TrashItem.of(id, Result.LEFT)))
                        .toList();
    }

    private void require(Action action, long id) {
        Gone found = gone.get(id);
        if (found == null) {
            throw ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.NO_GONE_ITEM, id);
        }
        if (action == Action.LOOK && subjects.stream().noneMatch(each -> brings(each, found))) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE, Objection.ITEM_WITHOUT_SOURCE, id, found.path());
        }
    }

    private static boolean brings(Subject subject, Gone found) {
        return subject.folders().stream().anyMatch(found.path()::startsWith);
    }

    /// The libraries and sources that brought any of them.
    List<Subject> bringing() {
        return subjects.stream()
                .filter(each -> gone.values().stream().anyMatch(found -> brings(each, found)))
                .toList();
    }
}
