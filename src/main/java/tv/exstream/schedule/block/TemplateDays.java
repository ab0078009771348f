package tv.exstream.schedule.block;

import tv.exstream.schedule.DateRule;

/// On which days a template is used.
///
/// @param template its name
/// @param decoTemplate the name of the one that decorates these days; empty for none
public record TemplateDays(DateRule rule, String template, String decoTemplate) {}
