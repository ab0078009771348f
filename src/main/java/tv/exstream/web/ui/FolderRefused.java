package tv.exstream.web.ui;

import org.springframework.ui.Model;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;
import tv.exstream.web.api.FolderView;

/// Why a folder that somebody wrote down is not opened.
///
/// @param typed what was written; it stays in the field
/// @param key of what is said, in the messages `start.media.refused.KEY`; empty when nothing was refused
/// @param detail as the machine says it
public record FolderRefused(String typed, String key, Remark detail) {
    private static final FolderRefused NOTHING = new FolderRefused("", "", Remark.quoted(""));

    /// As much as the field takes.
    private static final int MOST_TYPED = 1_000;

    /// Puts a folder into the model, or where to begin and why it is not that folder.
    ///
    /// @param path empty for the places to begin at
    public static void fill(Model model, FolderView folders, String path)
            throws InterruptedException {
        try {
            model.addAttribute("folder", folders.list(path));
            model.addAttribute("refused", NOTHING);
        } catch (ProblemException e) {
            model.addAttribute("folder", folders.list(""));
            model.addAttribute("refused", of(path, e));
        }
    }

    private static FolderRefused of(String path, ProblemException problem) {
        String key = problem.problem() == Problem.FOLDER_NOT_FOUND ? "folder" : "path";
        String typed = path.substring(0, Math.min(MOST_TYPED, path.length()));
        return new FolderRefused(typed, key, problem.remark());
    }
}
