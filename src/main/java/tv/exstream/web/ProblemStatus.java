package tv.exstream.web;

import org.springframework.http.HttpStatus;
import tv.exstream.problem.Problem;

/// The one place that maps problems to HTTP.
public final class ProblemStatus {
    private ProblemStatus() {}

    public static HttpStatus of(Problem problem) {
        return switch (problem) {
            case INVALID_VALUE, INVALID_EXPRESSION, INVALID_SCHEDULE_FILE, QUERY_UNREADABLE ->
                    HttpStatus.BAD_REQUEST;
            case PASSKEY_REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case SIGN_IN_WANTED, SIGN_IN_FAILED -> HttpStatus.UNAUTHORIZED;
            case FOREIGN_ORIGIN, VIEWER_ENDED, NOT_ALLOWED, CLAIM_CODE_WRONG ->
                    HttpStatus.FORBIDDEN;
            case TOO_MANY_REQUESTS -> HttpStatus.TOO_MANY_REQUESTS;
            case OWN_ADDRESS -> HttpStatus.LOOP_DETECTED;
            case CHANNEL_NOT_FOUND,
                    COLLECTION_NOT_FOUND,
                    FOLDER_NOT_FOUND,
                    MEDIA_NOT_FOUND,
                    MATCH_NOT_FOUND,
                    SOURCE_NOT_FOUND,
                    JOB_NOT_FOUND,
                    ENTRY_NOT_FOUND,
                    PICTURE_NOT_FOUND,
                    TRACK_NOT_FOUND,
                    WATERMARK_NOT_FOUND,
                    REFERENCE_GROUP_NOT_FOUND,
                    GRAPHIC_NOT_FOUND,
                    PART_NOT_FOUND,
                    SCHEDULE_NOT_FOUND,
                    EDIT_NOT_FOUND,
                    CHANGE_NOT_FOUND,
                    SCRIPT_NOT_FOUND,
                    SESSION_NOT_FOUND,
                    VIEWER_NOT_FOUND,
                    TRIAL_NOT_FOUND,
                    OUTSIDE_TIMELINE,
                    ACCOUNT_NOT_FOUND,
                    TOKEN_NOT_FOUND,
                    PASSKEY_NOT_FOUND,
                    IDENTITY_NOT_FOUND,
                    WEBHOOK_NOT_FOUND,
                    DELIVERY_NOT_FOUND ->
                    HttpStatus.NOT_FOUND;
            case CHANNEL_NUMBER_TAKEN,
                    CHANNEL_IN_USE,
                    COLLECTION_NAME_TAKEN,
                    COLLECTION_CYCLE,
                    COLLECTION_IN_USE,
                    SOURCE_NAME_TAKEN,
                    PART_NAME_TAKEN,
                    PART_IN_USE,
                    ACCOUNT_NAME_TAKEN,
                    LAST_ADMINISTRATOR,
                    LAST_SIGN_IN,
                    IDENTITY_TAKEN,
                    PASSKEYS_UNAVAILABLE,
                    WEBHOOK_OFF,
                    SCRIPT_ENDED,
                    SCRIPTS_BUSY,
                    TRIAL_RUNNING,
                    RESTART_REFUSED,
                    CHANGE_UNDERWAY,
                    OUTCOME_UNKNOWN,
                    SETTING_LOCKED,
                    SETTINGS_CHANGED,
                    SETTINGS_UNWRITABLE ->
                    HttpStatus.CONFLICT;
            case PRECONDITION_FAILED -> HttpStatus.PRECONDITION_FAILED;
            case KEY_REUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case SOURCE_FAILED, PROVIDER_UNUSABLE -> HttpStatus.BAD_GATEWAY;
            case ALL_TUNERS_IN_USE,
                    TUNER_IN_USE,
                    TOO_MANY_VIEWERS,
                    CHANNEL_STOPPED,
                    MEDIA_SLOW,
                    DATABASE_BUSY,
                    NOT_READY ->
                    HttpStatus.SERVICE_UNAVAILABLE;
            case INVALID_CONFIGURATION, FFMPEG_UNUSABLE, MEDIA_UNREADABLE, DATABASE_UNUSABLE ->
                    HttpStatus.INTERNAL_SERVER_ERROR;
            case DISK_FULL -> HttpStatus.INSUFFICIENT_STORAGE;
        };
    }
}
