package tv.exstream.library.jellyfin;

import java.io.IOException;
import java.util.List;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.remote.ServerLook;
import tv.exstream.source.Origin;

/// Looks into servers of Jellyfin and Emby. Thread-safe.
public final class JellyfinLook implements ServerLook {
    private final PatientQuestions questions;
    private final SignIn signIn;

    JellyfinLook(PatientQuestions questions, Device device) {
        this.questions = questions.once();
        this.signIn = new SignIn(this.questions, device);
    }

    @Override
    public boolean serves(Origin origin) {
        return Target.isOne(origin);
    }

    @Override
    public Sight at(Origin origin, Known known) throws IOException, InterruptedException {
        Access access = signIn.enter(Target.of(origin), known::find);
        var lists = new ServerLists(questions, access);
        JsonRow about = lists.fetch("/System/Info/Public");
        List<Library> libraries =
                lists.libraries().stream()
                        .map(each -> new Library(each.id(), each.name(), each.kind()))
                        .toList();
        return new Sight(about.text("ServerName"), about.text("Version"), libraries);
    }
}
