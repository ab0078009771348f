package tv.exstream.web.ui.content;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.api.CollectionView;
import tv.exstream.web.api.MediaView;
import tv.exstream.web.api.PicksView;
import tv.exstream.web.api.UsersAnswer;
import tv.exstream.web.change.ShownTags;
import tv.exstream.web.ui.Fragments;
import tv.exstream.web.ui.UserShown;

/// The page at `/collections/5`: what belongs to a collection, and what it has at the moment.
@Controller
final class CollectionPage {
    private static final int MOST_USERS = 50;

    private final CollectionView collections;
    private final CollectionShown.Of shown;
    private final ObjectProvider<ShownTags> tags;

    CollectionPage(
            CollectionView collections,
            PicksView picks,
            MediaView media,
            ObjectProvider<ShownTags> tags) {
        this.collections = collections;
        this.tags = tags;
        this.shown = new CollectionShown.Of(collections, picks, media);
    }

    /// @param from the place of the first of its items that is shown
    @GetMapping("/collections/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            HttpServletRequest request,
            Model model) {
        long number = number(id);
        // before what it is of, which is never older then
        String known = collections.collection(number);
        model.addAttribute("tag", tags.getObject().of("/api/collections/{id}", known));
        model.addAttribute("shown", shown.show(number, Math.max(0, from)));
        return Fragments.of(request, "content/collection", "has", "more");
    }

    /// Who plays from it, as rows of the list.
    ///
    /// @param more how many are not shown
    public record Used(List<UserShown> users, int more) {
        public Used {
            users = List.copyOf(users);
        }

        static Used of(UsersAnswer answer) {
            List<UserShown> users =
                    answer.users().stream().limit(MOST_USERS).map(UserShown::of).toList();
            return new Used(users, answer.total() - users.size());
        }
    }

    /// The part of a page at `/collections/users?of=5`, as deep as the page, for its links. All rules of all channels are looked through
    /// for it, which takes its time.
    @GetMapping("/collections/users")
    String users(@RequestParam String of, Model model) {
        model.addAttribute("used", Used.of(collections.users(number(of))));
        return "content/collection :: used";
    }

    private static long number(String id) {
        if (!id.matches("[1-9]\\d{0,8}")) {
            throw ProblemException.of(Problem.COLLECTION_NOT_FOUND, Objection.NO_COLLECTION, id);
        }
        return Long.parseLong(id);
    }
}
