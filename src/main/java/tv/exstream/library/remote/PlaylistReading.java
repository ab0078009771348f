package tv.exstream.library.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tv.exstream.live.PlaylistReader;
import tv.exstream.live.Selection;
import tv.exstream.live.SourcePlaylist;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.live.SourcePlaylist.Multivariant;
import tv.exstream.live.SourcePlaylist.Resource;
import tv.exstream.live.SourcePlaylist.SoundRendition;
import tv.exstream.live.SourcePlaylist.Variant;
import tv.exstream.media.ByteRange;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.Reach;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.WebAddress;

/// Reads playlists of HLS and the parts of files that they name. Whatever they name leads as far as the word of a file with an address in
/// it, and no farther than they do themselves. Thread-safe.
final class PlaylistReading {
    /// A disk of a server that spins up takes 10 s.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_BYTES = 8 << 20;

    /// Eleven hours of segments of two seconds.
    private static final int MOST_SEGMENTS = 20_000;

    /// Arbitrary: ffmpeg opens each of them before it knows which it needs.
    private static final int MOST_SOUNDS = 16;

    /// What channels show at most, mostly. What is probed must be what is played, so no channel says it.
    private static final int HEIGHT = 1_080;

    private static final int KEY_BYTES = 16;
    private static final int BAD_GATEWAY = 502;

    private final DoorQuestions questions;
    private final PointerReach reach;
    private final PlaylistText texts;

    PlaylistReading(DoorQuestions questions, PointerReach reach, PlaylistText texts) {
        this.questions = questions;
        this.reach = reach;
        this.texts = texts;
    }

    Question question(WebAddress address) {
        return Question.get(reach.of(address), PATIENCE);
    }

    /// @param leads how far what names it leads
    Question question(URI named, Reach leads) {
        return Question.get(reach.of(new WebAddress(named.toString()), leads), PATIENCE);
    }

    /// The playlist as ffmpeg gets it, with one variant where it has several.
    ///
    /// @throws ProblemException INVALID_VALUE when it cannot be used
    Delivery choice(Question question) throws IOException, InterruptedException {
        Found<SourcePlaylist> found = read(question);
        return switch (found.body()) {
            case Media media -> new SentText(texts.of(media, found.leads()));
            case Multivariant choice -> chosen(choice, found.leads());
        };
    }

    private Delivery chosen(Multivariant choice, Reach leads)
            throws IOException, InterruptedException {
        Variant variant = Selection.variant(choice, HEIGHT);
        List<SoundRendition> apart =
                choice.sounds().stream()
                        .filter(sound -> variant.sounds().filter(sound.group()::equals).isPresent())
                        .filter(sound -> sound.uri().isPresent())
                        .limit(MOST_SOUNDS)
                        .toList();
        return apart.isEmpty()
                ? segments(question(variant.uri(), leads))
                : new SentText(texts.of(variant, apart, leads));
    }

    /// The same of one that has segments.
    ///
    /// @throws ProblemException INVALID_VALUE when it cannot be used, or names further playlists
    Delivery segments(Question question) throws IOException, InterruptedException {
        Found<SourcePlaylist> found = read(question);
        return switch (found.body()) {
            case Media media -> new SentText(texts.of(media, found.leads()));
            case Multivariant _ ->
                    throw new ProblemException(
                            Problem.INVALID_VALUE, "its variants lead to further variants");
        };
    }

    private Found<SourcePlaylist> read(Question question) throws IOException, InterruptedException {
        Found<byte[]> found = questions.fetch(question, MOST_BYTES);
        String text = new String(found.body(), StandardCharsets.UTF_8);
        SourcePlaylist playlist = PlaylistReader.readWhole(found.uri(), text, MOST_SEGMENTS);
        if (playlist instanceof Media media) {
            refuseUnusable(media);
        }
        return found.with(playlist);
    }

    private static void refuseUnusable(Media media) {
        if (media.segments().isEmpty()) {
            throw new ProblemException(Problem.INVALID_VALUE, "the playlist has no segments");
        }
        if (media.segments().stream().anyMatch(segment -> segment.header().isPresent())) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "the segments of the playlist are MP4, in which ffmpeg cannot jump");
        }
    }

    /// Opens part of a file, or what is encrypted, as it is without.
    ///
    /// @throws RemoteRefusal when it is not to be had, or is a playlist itself, or could be the beginning of one
    Delivery part(PlaylistEntry.Piece piece) throws IOException, InterruptedException {
        Resource file = piece.resource();
        Question whole = question(file.uri(), piece.reach());
        Optional<Cipher> cipher =
                file.key().isPresent()
                        ? Optional.of(cipher(file.key().get(), piece.reach()))
                        : Optional.empty();
        InputStream body = opened(file, whole);
        try {
            Beginning beginning =
                    Beginning.of(
                            cipher.<InputStream>map(each -> new CipherInputStream(body, each))
                                    .orElse(body));
            if (beginning.isPlaylist()) {
                throw new RemoteRefusal(BAD_GATEWAY, "a segment is a playlist");
            }
            if (!beginning.isSure()) {
                throw new RemoteRefusal(BAD_GATEWAY, "a segment ends before it can be told");
            }
            return new SentPiece(beginning.file(), body);
        } catch (IOException e) {
            body.close();
            throw e;
        }
    }

    private Cipher cipher(SourcePlaylist.Key key, Reach leads)
            throws IOException, InterruptedException {
        byte[] secret = questions.fetch(question(key.uri(), leads), KEY_BYTES).body();
        if (secret.length != KEY_BYTES) {
            throw new RemoteRefusal(
                    BAD_GATEWAY,
                    "a key must have %d bytes: %d".formatted(KEY_BYTES, secret.length));
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            byte[] vector = HexFormat.of().parseHex(key.vector().orElseThrow());
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(secret, "AES"),
                    new IvParameterSpec(vector));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-CBC", e);
        }
    }

    /// @throws RemoteRefusal also when another part comes than the one that is wanted
    private InputStream opened(Resource file, Question whole)
            throws IOException, InterruptedException {
        Found<InputStream> found = questions.open(file.part().map(whole::part).orElse(whole));
        Optional<ByteRange> sent =
                SentPart.of(found.headers()).map(part -> new ByteRange(part.from(), part.length()));
        if (file.part().isPresent() && !sent.equals(file.part())) {
            found.body().close();
            throw new RemoteRefusal(BAD_GATEWAY, "it sends another part of the file");
        }
        return found.body();
    }
}
