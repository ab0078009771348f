package tv.exstream.library.plex;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.remote.PatientQuestions.NotSignedIn;
import tv.exstream.library.remote.ServerLook;
import tv.exstream.source.Origin;
import tv.exstream.source.ServerOrigin.Plex;

/// Looks into Plex Media Servers. Thread-safe.
public final class PlexLook implements ServerLook {
    private final PatientQuestions questions;
    private final SignIn signIn;

    PlexLook(PatientQuestions questions, SignIn signIn) {
        this.questions = questions.once();
        this.signIn = signIn;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof Plex;
    }

    @Override
    public Sight at(Origin origin, Known known) throws IOException, InterruptedException {
        String token =
                known.find(SignIn.TOKEN)
                        .orElseThrow(() -> new NotSignedIn("sign in to Plex first"));
        var lists = new ServerLists(questions, signIn.enter((Plex) origin, token));
        JsonRow about = lists.fetch("/");
        List<Library> libraries =
                lists.libraries().stream()
                        .map(
                                each ->
                                        new Library(
                                                each.id(),
                                                each.name(),
                                                each.kind().name().toLowerCase(Locale.ROOT)))
                        .toList();
        return new Sight(about.text("friendlyName"), about.text("version"), libraries);
    }
}
