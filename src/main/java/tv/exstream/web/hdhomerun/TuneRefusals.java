package tv.exstream.web.hdhomerun;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.ProblemBody;
import tv.exstream.web.ProblemResponses;

/// Tells why a tune is refused in the words of a real device too. To its clients 404 means that the channel does not exist, and
/// 503 that it may work later.
@RestControllerAdvice(assignableTypes = TuneRoutes.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TuneRefusals {
    private static final String HEADER = "X-HDHomeRun-Error";
    private static final String FAILED = "806 Tune Failed";

    private final ProblemResponses responses;

    TuneRefusals(ProblemResponses responses) {
        this.responses = responses;
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> refuse(
            ProblemException e, HttpServletRequest request, HttpServletResponse response) {
        ResponseEntity<ProblemBody> problem = responses.of(e, request, response);
        if (e.problem() == Problem.INVALID_VALUE || e.problem() == Problem.OWN_ADDRESS) {
            return problem;
        }
        boolean unknown = e.problem() == Problem.CHANNEL_NOT_FOUND;
        return ResponseEntity.status(
                        unknown ? HttpStatus.NOT_FOUND : HttpStatus.SERVICE_UNAVAILABLE)
                .headers(problem.getHeaders())
                .header(HEADER, reason(e.problem()))
                .body(problem.getBody());
    }

    private static String reason(Problem problem) {
        return switch (problem) {
            case CHANNEL_NOT_FOUND -> "801 Unknown Channel";
            case TUNER_IN_USE -> "804 Tuner In Use";
            case ALL_TUNERS_IN_USE -> "805 All Tuners In Use";
            case TOO_MANY_VIEWERS -> "809 Playback Connection Limit";
            case NOT_READY, DATABASE_BUSY -> "803 System Busy";
            case SIGN_IN_WANTED, SIGN_IN_FAILED, NOT_ALLOWED, TOO_MANY_REQUESTS -> FAILED;
            case CLAIM_CODE_WRONG, ACCOUNT_NOT_FOUND, ACCOUNT_NAME_TAKEN -> FAILED;
            case LAST_ADMINISTRATOR, TOKEN_NOT_FOUND -> FAILED;
            case PASSKEY_NOT_FOUND, PASSKEY_REFUSED, PASSKEYS_UNAVAILABLE, LAST_SIGN_IN -> FAILED;
            case IDENTITY_NOT_FOUND, IDENTITY_TAKEN, PROVIDER_UNUSABLE -> FAILED;
            case WEBHOOK_NOT_FOUND, DELIVERY_NOT_FOUND, WEBHOOK_OFF -> FAILED;
            case INVALID_VALUE,
                    INVALID_EXPRESSION,
                    INVALID_SCHEDULE_FILE,
                    INVALID_CONFIGURATION,
                    SETTING_LOCKED,
                    SETTINGS_CHANGED,
                    SETTINGS_UNWRITABLE,
                    FOREIGN_ORIGIN,
                    OWN_ADDRESS,
                    CHANNEL_NUMBER_TAKEN,
                    CHANNEL_IN_USE,
                    CHANNEL_STOPPED,
                    TRIAL_RUNNING,
                    TRIAL_NOT_FOUND,
                    QUERY_UNREADABLE,
                    COLLECTION_NOT_FOUND,
                    COLLECTION_NAME_TAKEN,
                    COLLECTION_CYCLE,
                    COLLECTION_IN_USE,
                    FOLDER_NOT_FOUND,
                    MEDIA_NOT_FOUND,
                    MATCH_NOT_FOUND,
                    SOURCE_NOT_FOUND,
                    ENTRY_NOT_FOUND,
                    SOURCE_NAME_TAKEN,
                    SOURCE_FAILED,
                    JOB_NOT_FOUND,
                    PICTURE_NOT_FOUND,
                    TRACK_NOT_FOUND,
                    WATERMARK_NOT_FOUND,
                    REFERENCE_GROUP_NOT_FOUND,
                    GRAPHIC_NOT_FOUND,
                    PART_NOT_FOUND,
                    PART_NAME_TAKEN,
                    PART_IN_USE,
                    SCHEDULE_NOT_FOUND,
                    EDIT_NOT_FOUND,
                    CHANGE_NOT_FOUND,
                    SCRIPT_ENDED,
                    SCRIPT_NOT_FOUND,
                    SCRIPTS_BUSY,
                    SESSION_NOT_FOUND,
                    VIEWER_NOT_FOUND,
                    VIEWER_ENDED,
                    RESTART_REFUSED,
                    PRECONDITION_FAILED,
                    CHANGE_UNDERWAY,
                    KEY_REUSED,
                    OUTCOME_UNKNOWN,
                    OUTSIDE_TIMELINE,
                    FFMPEG_UNUSABLE,
                    MEDIA_UNREADABLE,
                    MEDIA_SLOW,
                    DISK_FULL,
                    DATABASE_UNUSABLE ->
                    FAILED;
        };
    }
}
