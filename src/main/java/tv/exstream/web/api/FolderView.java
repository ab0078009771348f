package tv.exstream.web.api;

import tv.exstream.library.local.FolderBrowser;

/// The folders of the server as JSON. Thread-safe.
public record FolderView(FolderBrowser browser) {
    /// @param path empty for the places to begin at
    /// @throws tv.exstream.problem.ProblemException as [FolderBrowser#list] does
    public FolderAnswer list(String path) throws InterruptedException {
        return FolderAnswer.of(path.isEmpty() ? browser.beginnings() : browser.list(path));
    }
}
