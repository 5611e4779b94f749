"""What all of the desk's admin pages share: choices that say what they are, rules of the database
told as messages, history with restore, and nothing deleted that something else stands on."""

from django import forms
from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.text import capfirst

from strikes.desk.admin.history import HistoryPages
from strikes.desk.admin.windows import WindowField


class RuleForm(forms.ModelForm):
    """Checks every constraint of the model, also where it speaks of a field that is not shown:
    what the form lets through the database must take."""

    unready: tuple[str, ...] = ()  # fields that are filled in after the check

    def validate_unique(self) -> None:
        """Where Django checks last; it has left out what speaks of fields that are not shown."""
        super().validate_unique()
        failed = {name for name in self.errors if name != NON_FIELD_ERRORS}
        try:
            self.instance.validate_constraints(exclude=failed | set(self.unready))
        except ValidationError as problem:
            told = self.non_field_errors()
            self.add_error(None, [words for words in problem.messages if words not in told])


class Choosing:
    """Choices named by `choice_label` of the admin that the choice belongs to."""

    form = RuleForm
    formfield_overrides = {
        DateRangeField: {"form_class": WindowField},
        models.URLField: {"assume_scheme": "https"},
    }

    def _label_choices(self, field: forms.Field | None, model: type[models.Model]) -> None:
        remote = self.admin_site._registry.get(model)
        if field is not None and hasattr(remote, "choice_label"):
            field.queryset = remote.for_choices(field.queryset)
            field.label_from_instance = remote.choice_label

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        self._label_choices(field, db_field.related_model)
        return field

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Beside a choice: a button to look at it and one to add, none that changes or deletes."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            field.widget.can_change_related = field.widget.can_delete_related = False
        return field

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        self._label_choices(field, db_field.related_model)
        if field is not None and db_field.name in self.get_autocomplete_fields(request):
            field.help_text = capfirst(db_field.help_text)  # not the hint on the Control key
        return field


class DeskAdmin(Choosing, HistoryPages, admin.ModelAdmin):
    """The base of every admin class of the desk."""

    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER  # a count for each filter is a query for each filter
    save_on_top = False
    choice_related: tuple[str, ...] = ()  # what `choice_label` looks at beyond the row itself

    def choice_label(self, record) -> str:
        return str(record)

    def for_choices(self, records: models.QuerySet) -> models.QuerySet:
        return records.select_related(*self.choice_related) if self.choice_related else records

    def get_changelist_instance(self, request):
        if any("\0" in value for values in request.GET.lists() for value in values[1]):
            raise IncorrectLookupParameters("Postgres takes no NUL in a text")
        return super().get_changelist_instance(request)

    def get_deleted_objects(self, objs, request):
        """Adds to what protects a record the records that are linked with it: the database
        would let the link go without a word."""
        found, counts, missing, protected = super().get_deleted_objects(objs, request)
        return (
            found,
            counts,
            missing,
            protected
            + [f"{capfirst(other._meta.verbose_name)}: {other}" for other in self._linked(objs)],
        )

    def _linked(self, objs) -> list[models.Model]:
        links = [each for each in self.opts.related_objects if each.many_to_many]
        keys = [each.pk for each in objs]
        return [
            other
            for link in links
            for other in link.related_model.objects.filter(**{f"{link.field.name}__in": keys})[:20]
        ]


class DeskInline(Choosing):
    """The base of every inline of the desk."""

    extra = 0


class ReadOnly:
    """Rows that only the program writes: to be looked at, and to stay as they are."""

    def has_add_permission(self, request, obj=None) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False
