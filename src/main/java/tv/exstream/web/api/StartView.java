package tv.exstream.web.api;

import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import tv.exstream.config.Installation;
import tv.exstream.json.StrictJson;
import tv.exstream.starter.FirstSteps;

/// The progress of the first run, kept with the installation. Thread-safe.
public final class StartView {
    private static final String NAME = "first-steps";

    private final Installation installation;
    private final ReentrantLock changes = new ReentrantLock();

    public StartView(Installation installation) {
        this.installation = installation;
    }

    public FirstSteps steps() {
        return installation.find(NAME).map(FirstSteps::parse).orElse(FirstSteps.NONE);
    }

    StartAnswer change(String json) {
        StartPatch patch = StrictJson.patch(json, StartPatch.class, Map.of());
        changes.lock();
        try {
            FirstSteps after = patch.applied(steps());
            installation.put(NAME, after.text());
            return StartAnswer.of(after);
        } finally {
            changes.unlock();
        }
    }
}
