package tv.exstream.web.ui.content;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.web.api.TrashParameters;
import tv.exstream.web.api.TrashView;
import tv.exstream.web.ui.Fragments;

/// The page at `/trash`: media whose files are gone.
@Controller
final class TrashPage {
    private final TrashView trash;

    TrashPage(TrashView trash) {
        this.trash = trash;
    }

    /// @param page from 0
    @GetMapping("/trash")
    String show(
            @ModelAttribute TrashParameters asked,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("trash", TrashShown.of(trash, asked, page));
        return Fragments.of(request, "content/trash", "gone");
    }
}
