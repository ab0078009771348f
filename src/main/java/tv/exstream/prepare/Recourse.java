package tv.exstream.prepare;

import java.util.function.Supplier;
import tv.exstream.ffmpeg.Conformance;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.FillMethod;
import tv.exstream.ffmpeg.Hearing;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionRequest;

/// What a fill turns to after each of its runs: one that made something is followed by another by the same method unless the stream was
/// refused, one that made nothing by the next method. Where a failure leaves no other method, the fill has failed. Owned by the thread
/// that runs the fill.
///
/// ```
///   copy --refused, ended early, fails--> encode --ended early--> draw --ended early--> the item ends here
/// ```
///
/// Where nothing could be made with all the sound that is wanted, a minute is made with the first stream alone, and where that has
/// nothing either, with silence: a commentary may begin later than its film, and a sound may end before. Where all of it has nothing
/// after that either, it is two minutes, then four, up to eight.
///
/// Where there is no connection to read it by, nothing else is tried: that tells nothing of the file.
final class Recourse {
    private final RenditionRequest request;
    private final RefusedCopies refused;
    private FillMethod method;
    private Hearing hearing = Hearing.ALL;

    /// Whether a run stood still since something was made.
    private boolean hasPaused;

    /// What comes after a run.
    sealed interface Next {
        /// Another run, by the method and with the sound that are to be tried now.
        record Attempt() implements Next {}

        /// Nothing can be made from here on.
        record NothingLeft() implements Next {}

        /// Nothing, since the fill is over.
        record Over(Fill.Outcome outcome) implements Next {}
    }

    /// @param refused the renditions whose file cannot be copied although it looked like it
    Recourse(Need need, RefusedCopies refused) {
        this.refused = refused;
        request = need.request();
        method = copies(need) ? FillMethod.COPY : FillMethod.ENCODE;
    }

    /// Copies have their key frames where the file has them.
    private boolean copies(Need need) {
        return need instanceof Need.Frames
                && Conformance.of(request) instanceof Conformance.Copy
                && !refused.contains(request.key());
    }

    FillMethod method() {
        return method;
    }

    Hearing hearing() {
        return hearing;
    }

    /// After a run that made something.
    Next afterProgress(RunResult result) {
        hearing = Hearing.ALL;
        hasPaused = false;
        return switch (result) {
            case RunResult.Filled _,
                    RunResult.EndedEarly _,
                    RunResult.Failed _,
                    RunResult.StoodStill _ ->
                    new Next.Attempt();
            case RunResult.Refused _ -> method == FillMethod.COPY ? refuse() : new Next.Attempt();
            case RunResult.Stopped _ -> new Next.Over(new Fill.Outcome.Stopped());
        };
    }

    /// After a run that made nothing.
    ///
    /// @param position the frame that it should have begun with
    Next afterNothing(RunResult result, long position) {
        return switch (result) {
            case RunResult.Filled _ ->
                    method == FillMethod.COPY
                            ? goOnWith(FillMethod.ENCODE)
                            : failed("frame %d was made but is not stored".formatted(position));
            case RunResult.EndedEarly _ ->
                    isLast() ? new Next.NothingLeft() : goOnWith(below(method));
            case RunResult.Refused(var why) ->
                    method == FillMethod.COPY
                            ? refuse()
                            : unreadable("its pictures cannot be placed: " + why);
            case RunResult.Failed(String reason) ->
                    FailureCause.CONNECTIONS_IN_USE.isTold(reason)
                            ? failed(reason)
                            : withLess(leastAfter(reason), () -> over(reason));
            case RunResult.StoodStill(String reason) ->
                    method == FillMethod.COPY ? goOnWith(FillMethod.ENCODE) : afterPause(reason);
            case RunResult.Stopped _ -> new Next.Over(new Fill.Outcome.Stopped());
        };
    }

    /// A disk that wakes up stands still as well, so the same is tried once more before any sound is left out.
    private Next afterPause(String reason) {
        if (!hasPaused) {
            hasPaused = true;
            return new Next.Attempt();
        }
        return withLess(Hearing.NONE, () -> unreadable(reason));
    }

    /// Tries again with less of the sound: where one stream has nothing, ffmpeg makes nothing of the others either.
    ///
    /// @param least what makes sense after this failure
    private Next withLess(Hearing least, Supplier<Next> otherwise) {
        Hearing next = hearing.less(request.tracks().streams());
        boolean helps = next != hearing && next.compareTo(least) <= 0;
        hearing = helps ? next : Hearing.ALL;
        if (helps) {
            return new Next.Attempt();
        }
        return method == FillMethod.COPY ? goOnWith(FillMethod.ENCODE) : otherwise.get();
    }

    private static Hearing leastAfter(String reason) {
        boolean missing = FailureCause.SOUND_MISSING.isTold(reason);
        return missing ? Hearing.NONE : Hearing.FIRST;
    }

    private static Next over(String reason) {
        boolean ofFile =
                FailureCause.told(reason).filter(cause -> !cause.isOfMachine()).isPresent();
        return ofFile ? unreadable(reason) : failed(reason);
    }

    private Next refuse() {
        refused.add(request.key());
        return goOnWith(FillMethod.ENCODE);
    }

    private Next goOnWith(FillMethod next) {
        method = next;
        return new Next.Attempt();
    }

    /// Where there is no sound either, a title would stand for as long as the file says that it lasts.
    private boolean isLast() {
        return switch (method) {
            case COPY -> false;
            case ENCODE, ENCODE_AT_ONCE -> request.item().file().audio().isEmpty();
            case DRAW -> true;
        };
    }

    private static FillMethod below(FillMethod method) {
        return switch (method) {
            case COPY -> FillMethod.ENCODE;
            case ENCODE, ENCODE_AT_ONCE, DRAW -> FillMethod.DRAW;
        };
    }

    private static Next unreadable(String reason) {
        return new Next.Over(new Fill.Outcome.Unreadable(reason));
    }

    private static Next failed(String reason) {
        return new Next.Over(new Fill.Outcome.Failed(reason));
    }
}
