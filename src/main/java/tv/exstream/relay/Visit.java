package tv.exstream.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.exstream.live.Fault;
import tv.exstream.live.Leases;
import tv.exstream.outbound.Place;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.RenditionRequest;

/// One visit to a provider, from the lease of a connection until that gives nothing of use any more. Owned by one thread.
final class Visit {
    private final Relay.Parts parts;
    private final RenditionRequest wanted;
    private final Receiver receiver;
    private final Intake.Pause pause;
    private @Nullable Intake intake;

    Visit(Relay.Parts parts, RenditionRequest wanted, Receiver receiver, Intake.Pause pause) {
        this.parts = parts;
        this.wanted = wanted;
        this.receiver = receiver;
        this.pause = pause;
    }

    /// Where redirects led.
    ///
    /// @param before what is true when nobody was asked
    Optional<Place> found(Optional<Place> before) {
        Intake asked = intake;
        return asked == null ? before : asked.found();
    }

    /// Says what is to be received, once there is a connection to do so: an address may have to be looked up.
    interface Wish {
        Intake.Asked asked() throws IOException, InterruptedException;
    }

    /// @param provider whose limit of connections counts
    /// @param holder who has one of them meanwhile
    record From(String provider, Leases.Holder holder) {}

    /// Receives. Answers why it ended.
    ///
    Fault make(Connection connection, From from, Wish wish) throws InterruptedException {
        var ends = new Pipeline.Ends(receiver, connection.vigil(), connection::breakOff);
        try (Leases.Lease _ = lease(from);
                var pipeline = new Pipeline(wanted, parts.pipelines(), ends)) {
            connection.vigil().opens(parts.nanoTime().getAsLong());
            connection.through(pipeline);
            receiver.jumped();
            var begun = new Intake(parts, pipeline, connection.vigil(), pause);
            intake = begun;
            begun.receive(wish.asked());
            return connection.fault().orElse(new Fault.Ended("the provider closed it"));
        } catch (FaultException e) {
            return connection.fault().orElse(e.fault());
        } catch (IOException e) {
            return connection.fault().orElse(new Fault.Ended(String.valueOf(e.getMessage())));
        } catch (UncheckedIOException | ProblemException e) {
            return connection.fault().orElse(unexpected(e));
        }
    }

    private Leases.Lease lease(From from) throws FaultException, InterruptedException {
        return parts.leases()
                .take(from.provider(), from.holder())
                .orElseThrow(() -> new FaultException(new Fault.NoConnectionLeft()));
    }

    /// The store throws such; what a source says that cannot be is a value.
    private static Fault unexpected(RuntimeException e) {
        String why = String.valueOf(e.getMessage());
        return e instanceof ProblemException known && known.problem() == Problem.INVALID_VALUE
                ? new Fault.Unusable(why)
                : new Fault.Ourselves(why);
    }
}
