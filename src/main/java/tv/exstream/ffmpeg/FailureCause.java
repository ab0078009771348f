package tv.exstream.ffmpeg;

import java.util.List;
import java.util.regex.Pattern;

/// Why ffmpeg or ffprobe failed. Told by its messages; its exit code differs between versions and is 0 after many failures.
public enum FailureCause {
    FILE_MISSING("the file is not there", "No such file or directory"),
    PERMISSION_DENIED("the file may not be read", "Permission denied|Operation not permitted"),
    MOOV_MISSING(
            "the file is incomplete: it was not finished or only partly copied",
            "moov atom not found"),
    DECODER_MISSING(
            "this ffmpeg cannot decode it",
            "Decoder .* not found|no decoder found|Unknown decoder|Decoding requested, but no decoder"),
    UNDECODABLE(
            "the picture or the sound that is wanted cannot be decoded at all",
            "Cannot determine format of input"),
    NOT_MEDIA(
            "the file is damaged or not media",
            "Invalid data found when processing input|^file:.*: (End of file|Invalid argument)$|EBML header parsing failed"
                    + "|could not find codec parameters|Format .* detected only with low score"
                    + "|Format not on whitelist"),
    ENCODER_MISSING("this ffmpeg lacks an encoder", "Unknown encoder|Encoder .* not found"),
    FILTER_FAILED(
            "ffmpeg could not process the picture or sound",
            "No such filter|Error reinitializing filters|Error initializing (complex )?filter"
                    + "|Error applying option|Failed to configure|no path between colorspaces"),
    OPTION_UNKNOWN(
            "this ffmpeg does not know an option we use",
            "Unrecognized option|Option not found|Error splitting the argument list"),
    STREAM_MISSING("a stream of the file is gone", "matches no streams|Stream specifier"),
    DISK_FULL("the disk is full", "No space left on device"),
    INPUT_FAILED("the disk or network reading the file failed", "Input/output error"),
    OUT_OF_MEMORY("there was not enough memory", "Cannot allocate memory|malloc of size"),
    NOTHING_DECODED("nothing in the file could be decoded", "Output file is empty"),
    KILLED("ffmpeg was killed", "received signal|Killed"),
    UNKNOWN("ffmpeg failed", "(?!)");

    /// A process that a signal ended has this much and the signal's number as its exit code.
    private static final int SIGNAL_BASE = 128;

    private static final int SIGKILL = 9;

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

    /// For a person, lower case, without a full stop.
    public String reason() {
        return reason;
    }
}
