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

/// The page at `/collections`: what schedules draw from.
@Controller
final class CollectionsPage {
    private static final int ROWS = 50;

    private final CollectionView collections;

    CollectionsPage(CollectionView collections) {
        this.collections = collections;
    }

    /// @param from the number of the first one that is shown, from 0
    /// @param total how many were looked for
    /// @param all how many people have made
    public record Shown(
            String q,
            String kind,
            int from,
            int total,
            int all,
            List<CollectionsAnswer.CollectionEntry> rows) {
        public Shown {
            rows = List.copyOf(rows);
        }

        public int last() {
            return from + rows.size();
        }

        public int before() {
            return Math.max(0, from - ROWS);
        }

        public boolean hasMore() {
            return last() < total;
        }
    }

    /// Which collections somebody wants to see; absent ones are empty.
    ///
    /// @param q part of a name
    /// @param from the number of the first one, from 0
    public record Wanted(String q, String kind, String from) {
        public Wanted {
            // Spring gives null for what is not in the request.
            q = Objects.requireNonNullElse(q, "").strip();
            kind = Objects.requireNonNullElse(kind, CollectionView.OWN);
            from = Objects.requireNonNullElse(from, "");
        }

        int first() {
            return from.matches("\\d{1,7}") ? Integer.parseInt(from) : 0;
        }
    }

    @GetMapping("/collections")
    String show(Wanted wanted, HttpServletRequest request, Model model) {
        int first = wanted.first();
        CollectionsAnswer found = collections.collections(wanted.kind(), wanted.q(), first, ROWS);
        int all = collections.collections(CollectionView.OWN, "", 0, 1).total();
        model.addAttribute(
                "shown",
                new Shown(
                        wanted.q(), wanted.kind(), first, found.total(), all, found.collections()));
        return Fragments.of(request, "content/collections", "list");
    }
}
