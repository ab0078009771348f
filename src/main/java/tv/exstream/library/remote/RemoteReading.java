package tv.exstream.library.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tv.exstream.library.PointerFile;
import tv.exstream.live.Leases.Lease;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.SourceReach;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;
import tv.exstream.source.WebAddress;

/// Opens files of sources. Thread-safe.
public final class RemoteReading {
    /// A disk of a server that spins up takes 10 s.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// The folder of subtitles that lie beside files of a source.
    private static final String SUBTITLES = "subtitles/";

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int NO_SUCH_RANGE = 416;
    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;

    private final Storehouse house;
    private final SourceClients clients;
    private final Outbound outbound;
    private final SourceReach reach;
    private final PointerReach pointers;

    /// @param pointers how far the addresses lead that lie in files of this machine
    RemoteReading(
            Storehouse house, SourceClients clients, Outbound outbound, PointerReach pointers) {
        this.house = house;
        this.pointers = pointers;
        this.clients = clients;
        this.outbound = outbound;
        this.reach = new SourceReach(outbound.border());
    }

    /// Opens a file. Whoever gets it closes it.
    ///
    /// @throws RemoteRefusal when it is not to be had
    RemoteStream open(RemotePath path, RequestedRange range)
            throws IOException, InterruptedException {
        Source source = source(path);
        RemotePath whole = path.whole();
        RemoteFile file =
                house.pending()
                        .find(whole)
                        .or(() -> house.files().find(whole))
                        .or(() -> beside(whole))
                        .map(found -> new RemoteFile(path, found.locator()))
                        .orElseThrow(() -> unknown(path));
        Lease lease = house.leases().take(path).orElseThrow(() -> full(path));
        try {
            return new RemoteStream(range, rest -> ask(asItIsNow(source), file, rest), lease);
        } catch (IOException | InterruptedException | RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /// Opens what a file on a disk of this machine points to, as it says at this moment. Whoever gets it closes it.
    ///
    /// @throws RemoteRefusal when it is not to be had
    /// @throws ProblemException INVALID_VALUE when there is no address in the file
    RemoteStream open(Path pointer, RequestedRange range) throws IOException, InterruptedException {
        WebAddress address = address(pointer);
        Optional<String> objection = pointers.objection(address);
        if (objection.isPresent()) {
            throw new RemoteRefusal(FORBIDDEN, objection.get());
        }
        Question question = Question.get(pointers.of(address), PATIENCE);
        return new RemoteStream(range, rest -> ask(question, rest), () -> {});
    }

    private static WebAddress address(Path pointer) throws RemoteRefusal {
        try {
            return PointerFile.read(pointer).address();
        } catch (IOException e) {
            throw new RemoteRefusal(NOT_FOUND, "it cannot be read: " + e.getMessage());
        }
    }

    /// Subtitles have no row of their own: their name says all, and their source whether it has them.
    private static Optional<RemoteFile> beside(RemotePath path) {
        return path.key().startsWith(SUBTITLES)
                ? Optional.of(new RemoteFile(path, ""))
                : Optional.empty();
    }

    /// What to ask for something that a source names and that is no media file of its own, such as a picture.
    Question question(RemotePath path) throws IOException, InterruptedException {
        Source source = source(path);
        return question(source, new RemoteFile(path, ""));
    }

    private Question question(Source source, RemoteFile file)
            throws IOException, InterruptedException {
        RemoteAddress address = clients.of(source.origin()).address(source, file);
        // A secret may have been found that was told meanwhile, for another place.
        var _ = asItIsNow(source);
        // What a source names is no word of a person.
        Place place = new Place(address.uri(), reach.of(source.origin()));
        Question question = Question.get(place, PATIENCE);
        for (Map.Entry<String, String> header : address.headers().entrySet()) {
            question = question.with(header.getKey(), header.getValue());
        }
        return question;
    }

    private Source source(RemotePath path) throws RemoteRefusal {
        return house.sources().find(path.source()).orElseThrow(() -> unknown(path));
    }

    /// The same source as it is described now. One that is elsewhere by now is not the one that was opened: secrets belong to a place.
    private Source asItIsNow(Source opened) throws RemoteRefusal {
        Source now =
                house.sources()
                        .find(opened.id())
                        .orElseThrow(() -> new RemoteRefusal(NOT_FOUND, "the source was removed"));
        if (now.origin().isElsewhereThan(opened.origin())) {
            throw new RemoteRefusal(
                    UNAVAILABLE, "the source was moved to another place: " + now.name());
        }
        return now;
    }

    private Found<InputStream> ask(Source source, RemoteFile file, RequestedRange range)
            throws IOException, InterruptedException {
        try {
            return Renewal.once(
                    () -> question(source, file).with("Range", range.header()),
                    outbound::open,
                    () -> clients.of(source.origin()).forget(source, file));
        } catch (OutboundException e) {
            house.pending().refuse(file.path().whole(), e.failure().reason());
            throw refusal(e);
        } catch (IOException | ProblemException e) {
            house.pending().refuse(file.path().whole(), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private Found<InputStream> ask(Question question, RequestedRange range)
            throws IOException, InterruptedException {
        try {
            return outbound.open(question.with("Range", range.header()));
        } catch (OutboundException e) {
            throw refusal(e);
        }
    }

    private static RemoteRefusal refusal(OutboundException e) {
        return new RemoteRefusal(status(e.failure()), e.failure().reason());
    }

    private static int status(Failure failure) {
        return switch (failure) {
            case Failure.Refused(int status, _) when status == GONE -> NOT_FOUND;
            case Failure.Refused(int status, _)
                    when status == NOT_FOUND || status == NO_SUCH_RANGE ->
                    status;
            case Failure.Refused _,
                    Failure.Unreachable _,
                    Failure.Unusable _,
                    Failure.TooLong _,
                    Failure.TooSlow _ ->
                    BAD_GATEWAY;
        };
    }

    /// It is tried again later.
    private static RemoteRefusal full(RemotePath path) {
        return new RemoteRefusal(
                UNAVAILABLE, "all connections of the account are in use: " + path.text());
    }

    private static RemoteRefusal unknown(RemotePath path) {
        return new RemoteRefusal(NOT_FOUND, "no source has this file: " + path.text());
    }
}
