package tv.exstream.ffmpeg;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Why ffmpeg or ffprobe failed. Told by its messages; its exit code differs between versions and is 0 after many failures.
///
/// The first constants name what went wrong, the later ones what came of it: a server's refusal also ends in "invalid data".
public enum FailureCause {
    ACCELERATOR_FAILED(
            "the hardware does not encode or decode it",
            "Device creation failed|(?:Hardware device|Device) setup failed|No device available for"
                    + " decoder|No VA display|Cannot load (?:lib)?(?:nv)?cuda|Cannot load"
                    + " (?:libnvidia-encode|nvEncodeAPI)|OpenEncodeSessionEx failed|No capable devices"
                    + " found|does not support the required nvenc API|CUDA_ERROR|Error"
                    + " (?:creating|initializing) (?:a|an internal) MFX session|Could not find a valid"
                    + " device|A hardware frames? (?:reference|context)|hw_frames_ctx|VK_ERROR|cannot"
                    + " create compression session|amfrt64|AMF (?:failed|initialisation)|No usable"
                    + " encoding (?:entrypoint|profile)|Failed to (?:create|initialise|sync)"
                    + " (?:VAAPI|surface|encode|decode)|Failed to (?:upload|download|map)"
                    + " (?:frame|surface)|hwaccel initialis?ation returned error"),
    SOUND_MISSING(
            "there is no sound where its pictures begin",
            "Too many packets buffered for output stream"),
    DISK_FULL("the disk is full", "No space left on device"),
    KEY_REFUSED("the key to it cannot be had", "Unable to open key file"),
    UNAUTHORIZED("the server wants a user and password", "HTTP error 401|Server returned 401"),
    FORBIDDEN("the server forbids it", "HTTP error 403|Server returned 403"),
    NOT_FOUND("the server does not have it", "HTTP error 404|Server returned 404"),
    EXPIRED("the address has expired", "HTTP error 410|(?:URL|link|token) (?:has )?expired"),
    RATE_LIMITED("the server is asked too often", "HTTP error (?:429|464)"),
    CONNECTIONS_IN_USE("all connections of the account are in use", "HTTP error 458"),
    REQUEST_REFUSED("the server refuses it", "HTTP error 4\\d\\d|Server returned 4"),
    SERVER_FAILED("the server has failed", "HTTP error 5\\d\\d|Server returned 5"),
    NAME_UNKNOWN(
            "the name of the server is not known",
            "Failed to resolve hostname|Name or service not known|Temporary failure in name"
                    + " resolution"),
    CONNECTION_REFUSED(
            "the server cannot be reached",
            "Connection refused|No route to host|Network is unreachable"),
    CONNECTION_RESET("the server broke the connection off", "Connection reset"),
    TIMED_OUT("the server did not answer in time", "(?:Connection|Operation) timed out"),
    TLS_FAILED(
            "the connection is not secure", "certificate|TLS packet|SSL routines|TLS fatal alert"),
    PROTOCOL_REFUSED(
            "it refers to what must not be opened",
            "Protocol .* not on whitelist|Unsafe file name"),
    CUT_OFF("the server sent less than it said", "Stream ends prematurely"),
    OUTPUT_FAILED(
            "ffmpeg cannot write what it makes", "failed to rename file|Could not write header"),
    PIPE_BROKEN("nobody reads what ffmpeg makes", "Broken pipe"),
    FILE_MISSING("the file is not there", "No such file or directory"),
    PERMISSION_DENIED("the file may not be read", "Permission denied|Operation not permitted"),
    MOOV_MISSING(
            "the file is incomplete: it was not finished or only partly copied",
            "moov atom not found"),
    DECODER_MISSING(
            "this ffmpeg cannot decode it",
            "Decoder .* not found|no decoder found|Unknown decoder|Decoding requested, but no"
                    + " decoder"),
    UNDECODABLE(
            "the picture or the sound that is wanted cannot be decoded at all",
            "Cannot determine format of input"),
    TRUNCATED("the file ends too early", "partial file"),
    NOT_MEDIA(
            "the file is damaged or not media",
            "^(?!.*(?:while decoding|packet to decoder)).*Invalid data found when processing input"
                    + "|^file:.*: (?:End of file|Invalid argument)$|EBML header parsing failed"
                    + "|could not find codec parameters|Format .* detected only with low score"
                    + "|Format not on whitelist"),
    ENCODER_MISSING("this ffmpeg lacks an encoder", "Unknown encoder|Encoder .* not found"),
    LAYOUT_REFUSED(
            "the encoder does not take so many channels of sound",
            "channel layout .* is not supported"),
    FILTER_FAILED(
            "ffmpeg could not process the picture or sound",
            "No such filter|Error reinitializing filters|Error initializing (complex )?filter"
                    + "|Error applying option|Failed to configure|no path between colorspaces"),
    OPTION_UNKNOWN(
            "this ffmpeg does not know an option we use",
            "Unrecognized option|Option not found|Error splitting the argument list"),
    STREAM_MISSING("a stream of the file is gone", "matches no streams|Stream specifier"),
    INPUT_FAILED("the disk or network reading the file failed", "Input/output error"),
    OUT_OF_MEMORY("there was not enough memory", "Cannot allocate memory|malloc of size"),
    NOTHING_DECODED("nothing in the file could be decoded", "Output file is empty"),
    KILLED("ffmpeg was killed", "received signal|Killed"),
    DAMAGED(
            "parts of the file are damaged",
            "error while decoding|corrupt decoded frame|corrupt input packet|Packet corrupt|no"
                    + " frame!"),
    UNKNOWN("ffmpeg failed", "(?!)");

    /// A process that a signal ended has this much and the signal's number as its exit code.
    private static final int SIGNAL_BASE = 128;

    private static final int SIGKILL = 9;

    private static final Set<FailureCause> HIDING =
            EnumSet.of(
                    FILE_MISSING,
                    PERMISSION_DENIED,
                    INPUT_FAILED,
                    CONNECTION_RESET,
                    TIMED_OUT,
                    CUT_OFF,
                    SERVER_FAILED,
                    CONNECTIONS_IN_USE,
                    ACCELERATOR_FAILED,
                    OUT_OF_MEMORY,
                    DISK_FULL,
                    KILLED);

    private static final Set<FailureCause> MACHINE =
            EnumSet.of(
                    ACCELERATOR_FAILED,
                    DISK_FULL,
                    OUTPUT_FAILED,
                    PIPE_BROKEN,
                    ENCODER_MISSING,
                    LAYOUT_REFUSED,
                    FILTER_FAILED,
                    OPTION_UNKNOWN,
                    OUT_OF_MEMORY,
                    KILLED,
                    UNKNOWN);

    /// What may work a moment later, with the same file.
    private static final Set<FailureCause> READING =
            EnumSet.of(INPUT_FAILED, CONNECTION_RESET, TIMED_OUT);

    private final String reason;
    private final Pattern pattern;

    FailureCause(String reason, String pattern) {
        this.reason = reason;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /// The first cause, in order of the constants, that one of the messages names.
    ///
    /// @param messages lines of standard error
    public static FailureCause of(List<String> messages, int exitCode) {
        for (FailureCause cause : values()) {
            if (messages.stream().anyMatch(line -> cause.pattern.matcher(line).find())) {
                return cause;
            }
        }
        return exitCode == SIGNAL_BASE + SIGKILL ? KILLED : UNKNOWN;
    }

    /// What one message names; empty when it is about something else.
    public static Optional<FailureCause> named(String message) {
        return Stream.of(values()).filter(each -> each.pattern.matcher(message).find()).findFirst();
    }

    /// The cause that is told by this reason; empty when no cause is.
    public static Optional<FailureCause> told(String reason) {
        return Stream.of(values()).filter(each -> each.reason.equals(reason)).findFirst();
    }

    public boolean isTold(String by) {
        return reason.equals(by);
    }

    /// Whether the same is bound to happen again until a person, another file or another ffmpeg changes something, so that trying again is no
    /// remedy.
    public boolean isLasting() {
        return switch (this) {
            case KEY_REFUSED,
                    UNAUTHORIZED,
                    FORBIDDEN,
                    NOT_FOUND,
                    EXPIRED,
                    REQUEST_REFUSED,
                    TLS_FAILED,
                    PROTOCOL_REFUSED,
                    PERMISSION_DENIED,
                    MOOV_MISSING,
                    DECODER_MISSING,
                    UNDECODABLE,
                    NOT_MEDIA,
                    ENCODER_MISSING,
                    LAYOUT_REFUSED,
                    FILTER_FAILED,
                    OPTION_UNKNOWN,
                    STREAM_MISSING ->
                    true;
            case ACCELERATOR_FAILED,
                    SOUND_MISSING,
                    DISK_FULL,
                    RATE_LIMITED,
                    CONNECTIONS_IN_USE,
                    SERVER_FAILED,
                    NAME_UNKNOWN,
                    CONNECTION_REFUSED,
                    CONNECTION_RESET,
                    TIMED_OUT,
                    CUT_OFF,
                    OUTPUT_FAILED,
                    PIPE_BROKEN,
                    FILE_MISSING,
                    TRUNCATED,
                    INPUT_FAILED,
                    OUT_OF_MEMORY,
                    NOTHING_DECODED,
                    KILLED,
                    DAMAGED,
                    UNKNOWN ->
                    false;
        };
    }

    /// Whether it says so much of the file that trying again would find the same, although it is no reason never to show it.
    public boolean isOfFile() {
        return isLasting() || this == TRUNCATED || this == DAMAGED;
    }

    /// Whether the same can be expected of any file, because it comes from this machine.
    public boolean isOfMachine() {
        return MACHINE.contains(this);
    }

    /// Whether the disk or network with the file failed, which may be over in a moment.
    public boolean isOfReading() {
        return READING.contains(this);
    }

    /// Whether the rest of the file may be fine, although ffmpeg ended as if nothing had happened.
    public boolean hidesTheEnd() {
        return HIDING.contains(this);
    }

    /// For a person, lower case, without a full stop.
    public String reason() {
        return reason;
    }
}
