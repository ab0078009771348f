package tv.exstream.web.ui.content;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /// @param q part of a name
    @GetMapping("/collections")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = CollectionView.OWN) String kind,
            @RequestParam(defaultValue = "0") int from,
            HttpServletRequest request,
            Model model) {
        int first = Math.max(0, from);
        CollectionsAnswer found = collections.collections(kind, q.strip(), first, ROWS);
        int all = collections.collections(CollectionView.OWN, "", 0, 1).total();
        model.addAttribute(
                "shown", new Shown(q, kind, first, found.total(), all, found.collections()));
        return Fragments.of(request, "content/collections", "list");
    }
}
