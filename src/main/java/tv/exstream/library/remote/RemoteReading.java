package tv.exstream.library.remote;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tv.exstream.live.Leases.Holder;
import tv.exstream.live.Leases.Lease;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.SourceReach;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.PatientCalls;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;

/// Opens files of sources. Thread-safe.
public final class RemoteReading {
    /// A disk of a server that spins up takes 10 s.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// The folder of subtitles that lie beside files of a source.
    private static final String SUBTITLES = "subtitles/";

    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    /// What providers say as well; ffmpeg tells it apart from other failures.
    private static final int ALL_IN_USE = 458;

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

    /// How what files on disks of this machine point to is opened, by the same client.
    PointerReading pointing(PatientCalls calls, PlaylistText.Naming naming) {
        return new PointerReading(new DoorQuestions(outbound), pointers, calls, naming);
    }

    /// Opens a file. Whoever gets it closes it.
    ///
    /// @param reader has a connection of the account until then
    /// @throws RemoteRefusal when it is not to be had
    RemoteStream open(RemotePath path, RequestedRange range, Holder reader)
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
        Lease lease = house.leases().take(path, reader).orElseThrow(() -> full(path));
        try {
            RemoteStream.Opening opening = rest -> ask(asItIsNow(source), file, rest);
            return new RemoteStream(range, opening.of(range), opening, lease);
        } catch (IOException | InterruptedException | RuntimeException e) {
            lease.close();
            throw e;
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
        Question question = Question.get(place, PATIENCE).as(source.origin());
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
            throw RemoteRefusal.of(e);
        } catch (IOException | ProblemException e) {
            house.pending().refuse(file.path().whole(), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /// It is tried again later.
    private static RemoteRefusal full(RemotePath path) {
        return new RemoteRefusal(
                ALL_IN_USE, "all connections of the account are in use: " + path.text());
    }

    private static RemoteRefusal unknown(RemotePath path) {
        return new RemoteRefusal(NOT_FOUND, "no source has this file: " + path.text());
    }
}
