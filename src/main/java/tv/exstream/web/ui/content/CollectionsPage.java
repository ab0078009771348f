package tv.exstream.web.ui.content;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.exstream.web.api.CollectionView;
import tv.exstream.web.api.CollectionsAnswer;
import tv.exstream.web.ui.Fragments;
import tv.exstream.web.ui.Pager;

/// The page at `/collections`: what schedules draw from.
@Controller
final class CollectionsPage {
    private static final int ROWS = 50;

    private final CollectionView collections;

    CollectionsPage(CollectionView collections) {
        this.collections = collections;
    }

    /// @param all how many people have made
    public record Shown(
            String q,
            String kind,
            Pager pager,
            int all,
            List<CollectionsAnswer.CollectionEntry> rows) {
        public Shown {
            rows = List.copyOf(rows);
        }
    }

    /// Which collections somebody wants to see; absent ones are empty.
    ///
    /// @param q part of a name
    /// @param page from 0; the first one for anything else
    public record Wanted(String q, String kind, String page) {
        public Wanted {
            // Spring gives null for what is not in the request.
            q = Objects.requireNonNullElse(q, "").strip();
            kind = Objects.requireNonNullElse(kind, CollectionView.OWN);
            page = Objects.requireNonNullElse(page, "");
        }

        int shown() {
            return page.matches("\\d{1,7}") ? Integer.parseInt(page) : 0;
        }
    }

    @GetMapping("/collections")
    String show(Wanted wanted, HttpServletRequest request, Model model) {
        int fitting = collections.collections(wanted.kind(), wanted.q(), 0, 1).total();
        var pager = new Pager(wanted.shown(), ROWS, fitting);
        CollectionsAnswer found =
                collections.collections(wanted.kind(), wanted.q(), pager.offset(), ROWS);
        int all = collections.collections(CollectionView.OWN, "", 0, 1).total();
        model.addAttribute(
                "shown", new Shown(wanted.q(), wanted.kind(), pager, all, found.collections()));
        return Fragments.of(request, "content/collections", "list");
    }
}
