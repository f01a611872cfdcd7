"""Those who write the portal's pages: a Wagtail group whose members follow from postings.

Membership alone opens nothing: the gate lets an officer through to pages and images only in such a posting.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from foundation.agencies.models import Posting

from .gate import EDITORS

NAME = "Portal editors"
ON_PAGES = ("add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page")
ON_FILES = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")


@receiver(post_save, sender=Posting, dispatch_uid="desk.editors")
def follow_the_posting(sender: Any, instance: Posting, raw: bool = False, **kwargs: Any) -> None:
    if instance.role in EDITORS and not raw:
        instance.officer.groups.add(editors())


def editors() -> Group:
    """The group, with its rights on every page and in every collection."""
    group, _fresh = Group.objects.get_or_create(name=NAME)
    if root := Page.get_first_root_node():
        for permission in Permission.objects.filter(codename__in=ON_PAGES, content_type__app_label="wagtailcore"):
            GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    if files := Collection.get_first_root_node():
        for permission in Permission.objects.filter(codename__in=ON_FILES):
            GroupCollectionPermission.objects.get_or_create(group=group, collection=files, permission=permission)
    return group
