package tv.exstream.web.api;

import java.util.List;
import java.util.Map;
import tv.exstream.channel.Channel;
import tv.exstream.job.ScriptWish;
import tv.exstream.job.Scripts;
import tv.exstream.job.ScriptsWanted;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.schedule.script.ScriptBuild;
import tv.exstream.schedulefile.ScriptSteps;
import tv.exstream.web.api.ScriptsAnswer.WantedScript;

/// The builds of scripts as answers. Thread-safe.
public final class ScriptView {
    private static final Order<WantedScript> ORDER =
            Order.<WantedScript>by("channel", each -> ChannelParameters.key(each.channel()))
                    .and("end", each -> Order.key(each.end().toEpochMilli()));

    private final Scripts scripts;
    private final ScriptsWanted wanted;

    public ScriptView(Scripts scripts, ScriptsWanted wanted) {
        this.scripts = scripts;
        this.wanted = wanted;
    }

    public ScriptsAnswer all() {
        return new ScriptsAnswer(scripts.all().stream().map(ScriptAnswer::of).toList(), wanted());
    }

    ScriptsAnswer some(ListParameters part) {
        ScriptsAnswer all = all();
        var slice = ORDER.slice("wanted scripts", all.wanted(), part);
        return new ScriptsAnswer(all.open(), slice.entries(), slice.total(), slice.next());
    }

    List<WantedScript> wanted() {
        return wanted.all().stream()
                .map(each -> new WantedScript(each.channel().toString(), each.end()))
                .toList();
    }

    ScriptAnswer open(Channel channel, ScriptWish wish) {
        return ScriptAnswer.of(scripts.open(channel, wish));
    }

    ScriptAnswer progress(String id) {
        return ScriptAnswer.of(scripts.progress(id));
    }

    ScriptAnswer step(String id, String name, String text) {
        return ScriptAnswer.of(scripts.step(id, ScriptSteps.read(name, text)));
    }

    /// @throws ProblemException MEDIA_NOT_FOUND when the content has nothing to show
    NextItemAnswer next(String id, String content) {
        ScriptBuild.Preview next =
                scripts.next(id, content)
                        .orElseThrow(
                                () ->
                                        ProblemException.of(
                                                Problem.MEDIA_NOT_FOUND,
                                                Objection.CONTENT_EMPTY,
                                                content));
        AiringNames names = new AiringNames(Map.of(next.item().id(), next.item()));
        return new NextItemAnswer(
                next.item().id().value(),
                names.titleOf(next.item().id()),
                next.length().toString());
    }

    ScriptAnswer commit(String id) {
        return ScriptAnswer.of(scripts.commit(id));
    }

    void cancel(String id) {
        scripts.cancel(id);
    }
}
