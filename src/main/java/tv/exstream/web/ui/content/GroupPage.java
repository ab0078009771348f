package tv.exstream.web.ui.content;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.api.MediaGroupsView;
import tv.exstream.web.api.MediaView;
import tv.exstream.web.ui.Fragments;

/// The pages below `/browse`: a show with its seasons, an artist, an album.
@Controller
final class GroupPage {
    private final GroupShown.Of group;

    GroupPage(MediaView media, MediaGroupsView groups) {
        this.group = new GroupShown.Of(media, groups);
    }

    /// @param by a [Tab#word] of groups
    @GetMapping("/browse/{by}")
    String show(
            @PathVariable String by,
            GroupShown.Wanted wanted,
            HttpServletRequest request,
            Model model) {
        Tab tab = Tab.of(by);
        if (!tab.isOfGroups() || wanted.name().isEmpty()) {
            throw ProblemException.of(
                    Problem.MEDIA_NOT_FOUND, Objection.NO_MEDIA_OF, wanted.name());
        }
        model.addAttribute("group", group.show(tab, wanted));
        return Fragments.of(request, "content/group", "more");
    }
}
