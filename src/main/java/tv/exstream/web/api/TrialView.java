package tv.exstream.web.api;

import java.nio.file.Path;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.media.Profile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.tryout.Tryout;
import tv.exstream.tryout.Tryouts;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.RequestedMedia;

/// Trials of media items, as the interface tells of them.
public record TrialView(Tryouts tryouts, RequestedMedia media, RequestedChannels channels) {
    TrialAnswer begin(TrialRequest request) {
        Profile usual =
                request.channel().map(channels::find).map(Channel::profile).orElse(Profile.HD_720);
        return answer(tryouts.begin(request.wish(media.find(request.media()), usual)));
    }

    public TrialsAnswer all() {
        return new TrialsAnswer(tryouts.all().stream().map(this::answer).toList());
    }

    TrialAnswer find(long id) {
        return answer(tryouts.find(id));
    }

    void cancel(long id) {
        tryouts.cancel(id);
    }

    /// @throws ProblemException TRIAL_NOT_FOUND, also when what was made is gone
    Path video(long id) {
        return tryouts.video(id)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.TRIAL_NOT_FOUND, Objection.TRIAL_UNWATCHABLE, id));
    }

    private TrialAnswer answer(Tryout tryout) {
        Optional<Path> video = tryouts.video(tryout.id());
        return TrialAnswer.of(tryout, video.isPresent());
    }
}
