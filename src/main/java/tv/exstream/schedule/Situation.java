package tv.exstream.schedule;

import tv.exstream.schedule.cursor.ContentSnapshot;

/// All that a timeline follows from besides where it has come to. Immutable.
public record Situation(Program program, ContentSnapshot content, Edits edits) {}
