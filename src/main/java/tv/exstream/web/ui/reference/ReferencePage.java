package tv.exstream.web.ui.reference;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.ui.Fragments;

/// The pages at `/reference`: what programs can ask this server for.
@Controller
final class ReferencePage {
    /// What is asked for is behind it.
    private static final String FIRST_LINE = "curl -H \"Authorization: Bearer $EXSTREAMTV_KEY\" ";

    private final ObjectProvider<ApiReference> reference;
    private final BaseUrls bases;

    ReferencePage(ObjectProvider<ApiReference> reference, BaseUrls bases) {
        this.reference = reference;
        this.bases = bases;
    }

    @GetMapping("/reference")
    String groups(
            @RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
        fill(model, reference.getObject(), "", q);
        model.addAttribute("line", FIRST_LINE + bases.server(request).text() + "/api/channels");
        return shown(request, "reference/groups");
    }

    /// @throws ProblemException REFERENCE_GROUP_NOT_FOUND naming those there are
    @GetMapping("/reference/{group}")
    String group(
            @PathVariable String group,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Model model) {
        ApiReference all = reference.getObject();
        fill(model, all, group, q);
        model.addAttribute("shown", all.group(group).orElseThrow(() -> unknown(group, all)));
        model.addAttribute("base", bases.server(request).text());
        return shown(request, "reference/group");
    }

    /// Links lead from the page that they are on, so each page looks for itself.
    private static void fill(Model model, ApiReference all, String here, String words) {
        model.addAttribute("groups", all.groups());
        model.addAttribute("here", here);
        model.addAttribute("words", words);
        model.addAttribute("found", all.find(words));
    }

    private static String shown(HttpServletRequest request, String page) {
        String view = Fragments.of(request, page, "found");
        return view.equals(page) ? page : "reference/parts :: found";
    }

    private static ProblemException unknown(String group, ApiReference all) {
        String known =
                all.groups().stream().map(GroupShown::slug).collect(Collectors.joining(", "));
        return ProblemException.of(
                Problem.REFERENCE_GROUP_NOT_FOUND,
                Demand.VALUE_WRONG,
                "group",
                Remark.of(Demand.ONE_OF, known),
                group);
    }
}
