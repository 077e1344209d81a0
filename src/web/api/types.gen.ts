// Made by `npm run generate` from api/openapi.json. Not edited by hand.
export interface paths {
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in */
        get: operations["list_sessions"];
        put?: never;
        /** Sign in */
        post: operations["create_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who one is and where one belongs */
        get: operations["get_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["delete_current_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out elsewhere */
        delete: operations["delete_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password_resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to set a new password */
        post: operations["create_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password_resets/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose password a mailed link sets */
        get: operations["get_password_reset"];
        /** Set a password */
        put: operations["put_password_by_link"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/person/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one's own password */
        put: operations["put_own_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own profile */
        get: operations["get_own_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one's own profile */
        patch: operations["change_own_person"];
        trace?: never;
    };
    "/api/v1/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workspace one acts in */
        get: operations["get_workspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename it, or set its language, zone and currency */
        patch: operations["change_workspace"];
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the workspace */
        get: operations["list_members"];
        put?: never;
        /** Ask somebody into the workspace */
        post: operations["create_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the people */
        get: operations["get_member"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change somebody's roles, or let somebody go */
        patch: operations["change_member"];
        trace?: never;
    };
    "/api/v1/api_tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own tokens */
        get: operations["list_api_tokens"];
        put?: never;
        /** Make a token; its text is shown this once */
        post: operations["create_api_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api_tokens/{api_token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token */
        delete: operations["delete_api_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the workspace works */
        get: operations["get_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the weekly hours from a day on */
        post: operations["create_working_week"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/weeks/{effective_from}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back weekly hours that do not hold yet */
        delete: operations["delete_working_week"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person_id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a person works */
        get: operations["get_person_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person_id}/calendar/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a person's weekly hours from a day on; without hours, as the workspace works */
        post: operations["create_person_working_week"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a holiday, or a day with hours of its own */
        post: operations["create_calendar_day"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days/{calendar_day_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a special day back */
        delete: operations["delete_calendar_day"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holiday_sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Countries whose public holidays we know */
        get: operations["list_holiday_sets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holiday_sets/{country}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public holidays of a year, and what adding them would change */
        get: operations["list_holidays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/file_previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the days of an iCalendar file would change; nothing is added */
        post: operations["create_calendar_file_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add many special days at once; those that are past or taken are left out */
        post: operations["create_calendar_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is away */
        get: operations["list_absences"];
        put?: never;
        /** Record that somebody is away */
        post: operations["create_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{absence_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an absence back: one that has begun ends yesterday */
        delete: operations["delete_absence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files of a subject, the newest first */
        get: operations["list_attachments"];
        put?: never;
        /** Upload a file: a draft of one's own, or attached to a subject at once */
        post: operations["create_attachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of a file */
        get: operations["get_attachment"];
        put?: never;
        post?: never;
        /** Remove a file one uploaded */
        delete: operations["delete_attachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{attachment_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself, whole or a range of it */
        get: operations["get_attachment_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{subject_kind}/{subject_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much was said about something, and how much is unread */
        get: operations["get_conversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{subject_kind}/{subject_id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may be mentioned */
        get: operations["list_conversation_participants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{subject_kind}/{subject_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said, the newest first */
        get: operations["list_messages"];
        put?: never;
        /** Say something, to everyone or the provider alone */
        post: operations["create_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{subject_kind}/{subject_id}/messages/{message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A message */
        get: operations["get_message"];
        put?: never;
        post?: never;
        /** Take back what one said, within a day */
        delete: operations["delete_message"];
        options?: never;
        head?: never;
        /** Correct what one said, within a day */
        patch: operations["change_message"];
        trace?: never;
    };
    "/api/v1/conversations/{subject_kind}/{subject_id}/messages/{message_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a message said before it was edited */
        get: operations["list_message_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{subject_kind}/{subject_id}/read_mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say up to which message one has read */
        put: operations["put_read_mark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service_packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provider's packages */
        get: operations["list_service_packages"];
        put?: never;
        /** Add a package of one's own */
        post: operations["create_service_package"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service_packages/{service_package_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A package */
        get: operations["get_service_package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, archive or restore a package */
        patch: operations["update_service_package"];
        trace?: never;
    };
    "/api/v1/service_packages/{service_package_id}/resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the figures and words of the practice again */
        post: operations["create_service_package_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The engagements of the workspace */
        get: operations["list_engagements"];
        put?: never;
        /** Start an engagement */
        post: operations["create_engagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An engagement */
        get: operations["get_engagement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an engagement's name, dates, people or hand-over */
        patch: operations["update_engagement"];
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An engagement as the line of a list */
        get: operations["get_engagement_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manager_capacities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can take one more engagement of a package, and from when */
        get: operations["list_manager_capacities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client_workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provider's clients */
        get: operations["list_client_workspaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/stage_changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an engagement came to its stage */
        get: operations["list_stage_changes"];
        put?: never;
        /** Go on to the next stage, or open an earlier one again */
        post: operations["create_stage_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete or cancel an engagement */
        post: operations["create_closure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pauses of an engagement */
        get: operations["list_pauses"];
        put?: never;
        /** Ask for a pause, or log the client's written request */
        post: operations["create_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/pause_preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a pause would do to the dates */
        get: operations["get_pause_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/pauses/{pause_id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The head's consent to a further pause, or its refusal */
        post: operations["create_pause_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/pauses/{pause_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a pause that has not begun, or end one that runs */
        delete: operations["delete_pause"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slot_reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Slots of managers kept for engagements that are coming */
        get: operations["list_slot_reservations"];
        put?: never;
        /** Keep a manager's slot */
        post: operations["create_slot_reservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slot_reservations/{slot_reservation_id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a kept slot back: the engagement has begun, or will not come */
        post: operations["create_slot_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brief_templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questionnaires by industry */
        get: operations["list_brief_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brief_templates/{template_key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its questions */
        get: operations["get_brief_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/briefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The engagement's briefs */
        get: operations["list_briefs"];
        put?: never;
        /** Make a brief from a template */
        post: operations["create_brief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/briefs/{brief_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A brief with its questions and answers */
        get: operations["get_brief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/briefs/{brief_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Links that open the brief */
        get: operations["list_brief_links"];
        put?: never;
        /** Send the brief by link; the address is shown this once */
        post: operations["create_brief_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/briefs/{brief_id}/links/{link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a link */
        delete: operations["delete_brief_link"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/briefs/{brief_id}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the client change what was sent in */
        post: operations["create_brief_reopening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/briefs/{brief_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save answers as they are typed */
        put: operations["put_brief_answers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/briefs/{brief_id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the brief in */
        post: operations["create_brief_submission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brief_links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The brief behind a link */
        get: operations["get_linked_brief"];
        /** Save answers as they are typed */
        put: operations["put_linked_brief"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brief_links/{token}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the brief in */
        post: operations["create_linked_brief_submission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/discovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is open, and with whom */
        get: operations["get_discovery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clarifying questions */
        get: operations["list_questions"];
        put?: never;
        /** Ask the client */
        post: operations["create_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/questions/{question_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a question */
        post: operations["create_question_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/questions/{question_id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for what the answer lacks */
        post: operations["create_question_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/questions/{question_id}/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find the answer complete */
        post: operations["create_question_completion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/questions/{question_id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a question */
        post: operations["create_question_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/workshops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Workshops */
        get: operations["list_workshops"];
        put?: never;
        /** Plan a workshop */
        post: operations["create_workshop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/workshops/{workshop_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Move it or change its agenda */
        patch: operations["change_workshop"];
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/workshops/{workshop_id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write what came of it */
        put: operations["put_workshop_minutes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/workshops/{workshop_id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note a decision */
        post: operations["create_workshop_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/workshops/{workshop_id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a workshop */
        post: operations["create_workshop_cancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The notebook of facts */
        get: operations["list_facts"];
        put?: never;
        /** Note a fact */
        post: operations["create_fact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/facts/{fact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a fact out of the notebook */
        delete: operations["delete_fact"];
        options?: never;
        head?: never;
        /** Correct a fact */
        patch: operations["change_fact"];
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked inside the firm */
        get: operations["list_consultations"];
        put?: never;
        /** Ask an administrator or a developer */
        post: operations["create_consultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/consultations/{consultation_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether it can be done, and how */
        post: operations["create_consultation_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/scope_range": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first range in hours, explained */
        get: operations["get_scope_range"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/scope_overrules/{driver_key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give another figure for a driver */
        put: operations["put_scope_overrule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/range_estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ranges put on record */
        get: operations["list_range_estimates"];
        put?: never;
        /** Put the range on record */
        post: operations["create_range_estimate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole catalogue, in its order */
        get: operations["list_capabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draft, and what keeps it from approval */
        get: operations["get_document"];
        /** Replace the draft's content */
        put: operations["put_document"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document_templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Blocks to start from, by industry */
        get: operations["list_document_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document_template_uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add blocks of a template to the draft */
        post: operations["create_document_template_use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What comparable clients use and the draft lacks */
        get: operations["list_document_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document_versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions with their approvals, newest first */
        get: operations["list_document_versions"];
        put?: never;
        /** Make a version of the draft and ask for its approval */
        post: operations["create_document_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document_versions/{document_version_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version with its approvals */
        get: operations["get_document_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document_versions/{document_version_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a version says */
        get: operations["get_document_version_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document_versions/{document_version_id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How another version, or the draft, differs from this one */
        get: operations["get_document_difference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document_versions/{document_version_id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a version, or refuse it with remarks */
        post: operations["create_document_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document_versions/{document_version_id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version on paper, its content hash on every page */
        get: operations["get_document_version_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/time_entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The time of an engagement, newest days first */
        get: operations["list_engagement_time_entries"];
        put?: never;
        /** Log time */
        post: operations["create_time_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/timed_items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What time can be logged on: the items of the document */
        get: operations["list_timed_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time_entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time of all engagements, newest days first; one's own by person_id */
        get: operations["list_time_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time_entries/{time_entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A time entry */
        get: operations["get_time_entry"];
        put?: never;
        post?: never;
        /** Remove a time entry */
        delete: operations["delete_time_entry"];
        options?: never;
        head?: never;
        /** Correct a time entry */
        patch: operations["update_time_entry"];
        trace?: never;
    };
    "/api/v1/timer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own running timer */
        get: operations["get_timer"];
        /** Start a timer; what ran before is logged */
        put: operations["put_timer"];
        post?: never;
        /** Stop the timer and forget what it measured */
        delete: operations["delete_timer"];
        options?: never;
        head?: never;
        /** Say better what the timer runs on */
        patch: operations["update_timer"];
        trace?: never;
    };
    "/api/v1/timer/time_entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the timer and log what it measured, cut at midnight */
        post: operations["create_time_entries_from_timer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/month_closes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Closed months, latest first */
        get: operations["list_month_closes"];
        put?: never;
        /** Close a month: its time stays as it is */
        post: operations["create_month_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time_months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Months with their hours, open and closed */
        get: operations["list_time_months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/month_closes/{month_close_id}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed month again */
        post: operations["create_month_reopening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/time_totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An engagement's hours by stage, against what was bought and what is usual */
        get: operations["get_time_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time_reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time by stage, block, person, month, kind of work or engagement */
        get: operations["get_time_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time_reports.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a workbook, with entries */
        get: operations["get_time_report_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hours by item, block and stage, and the service term */
        get: operations["get_estimate"];
        /** Replace the draft's figures */
        put: operations["put_estimate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/burn_up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hours logged day by day against the estimates that were agreed */
        get: operations["get_burn_up"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/estimate_versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions with the administrator's word, newest first */
        get: operations["list_estimate_versions"];
        put?: never;
        /** Make a version of the estimate and ask for the administrator's word */
        post: operations["create_estimate_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/estimate_versions/{estimate_version_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version of the estimate */
        get: operations["get_estimate_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/estimate_versions/{estimate_version_id}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to an estimate, or refuse it with remarks */
        post: operations["create_estimate_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Blocks in their order, with who has the ball */
        get: operations["list_blocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/blocks/{block_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A block with its checklist, criteria and history */
        get: operations["get_block"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/block_order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The order of the blocks, and whether it is agreed */
        get: operations["get_block_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/blocks/{block_id}/state_changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a block on, or back with a reason */
        post: operations["create_block_state_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/blocks/{block_id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what of the checklist is done */
        put: operations["put_block_checklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/blocks/{block_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a block over to the client */
        post: operations["create_block_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/blocks/{block_id}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a delivered block */
        post: operations["create_block_acceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/blocks/{block_id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return a delivered block with remarks */
        post: operations["create_block_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/order_agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to an order of the blocks, or suggest another */
        post: operations["create_order_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan of an engagement: stages and blocks as planned, as agreed and as they were */
        get: operations["get_schedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/schedule_moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dates that moved, and what moved them */
        get: operations["list_schedule_moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/schedule_priorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say in which order the engagement takes its manager's days */
        post: operations["create_schedule_priority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolio_schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every engagement of the provider with its planned dates */
        get: operations["list_portfolio_schedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedule_announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Moves by a change of calendars that nobody has been told of yet */
        get: operations["list_schedule_announcements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedule_announcements/{schedule_announcement_id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell people of the moves, or do not */
        post: operations["create_schedule_announcement_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/capacity_load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the plan has everybody do, by week, and what they could */
        get: operations["get_capacity_load"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedule_previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which finishes a change would move, and whose room, without making it */
        post: operations["create_schedule_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By which dates an engagement is likely to end */
        get: operations["get_forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolio_forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By which dates everything is likely to have ended, and what that is learnt from */
        get: operations["get_portfolio_forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forecast_calibration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often forecasts were kept */
        get: operations["get_forecast_calibration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/change_requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of the scope with their steps, newest first */
        get: operations["list_change_requests"];
        put?: never;
        /** Propose a change with its hours */
        post: operations["create_change_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/change_effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a change would come to; nothing is kept */
        post: operations["create_change_effect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/change_requests/{change_request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A change with its effect and its steps; the planned finishes while it is open */
        get: operations["get_change_request"];
        /** Write a change anew; words on the former one count no more */
        put: operations["put_change_request"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/change_requests/{change_request_id}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The administrator's or sales' word on a change */
        post: operations["create_change_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/change_requests/{change_request_id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a confirmed change to the client */
        post: operations["create_change_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/change_requests/{change_request_id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to an offered change, or decline it */
        post: operations["create_change_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/change_requests/{change_request_id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a change back */
        post: operations["create_change_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/delay_ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sums of the ledger, and what may be done */
        get: operations["get_delay_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/delay_days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Closed working days: how far the finish moved, and whose it is */
        get: operations["list_delay_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/delay_entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was booked, as written */
        get: operations["list_delay_entries"];
        put?: never;
        /** Adjust a day by a further entry */
        post: operations["create_delay_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/court_intervals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In whose court everything open is and was, with the event it rests on */
        get: operations["list_court_intervals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/delay_activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Work of the plan of record that is not over */
        get: operations["list_delay_activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/input_requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Data, access and contractor's work asked of the client, newest first */
        get: operations["list_input_requests"];
        put?: never;
        /** Ask the client to supply something */
        post: operations["create_input_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/input_requests/{input_request_id}/supplies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was asked for is there */
        post: operations["create_input_supply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/input_requests/{input_request_id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is needed no more */
        post: operations["create_input_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/input_requests/{input_request_id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The request is incomplete: its clock runs once it is completed */
        post: operations["create_input_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/input_requests/{input_request_id}/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was missing in a request; its allowance begins now */
        post: operations["create_input_completion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/input_requests/{input_request_id}/supply_returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was supplied is not complete: the request is open again */
        post: operations["create_input_supply_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/delay_waits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Work that stands still for the client */
        get: operations["list_delay_waits"];
        put?: never;
        /** Work stands still from today for something that was asked of the client */
        post: operations["create_delay_wait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/pacing_notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Work that the provider lets wait while the client is late */
        get: operations["list_pacing_notices"];
        put?: never;
        /** Let work wait from today */
        post: operations["create_pacing_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/neutral_stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days that count for nobody */
        get: operations["list_neutral_stops"];
        put?: never;
        /** Record force majeure */
        post: operations["create_neutral_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/delay_entries/{delay_entry_id}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to the adjustment of a settled day */
        post: operations["create_delay_entry_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/delay_disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disputes with their decisions, newest first */
        get: operations["list_delay_disputes"];
        put?: never;
        /** Dispute a booked day */
        post: operations["create_delay_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/delay_disputes/{delay_dispute_id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide a dispute, with the reason that both sides read */
        post: operations["create_delay_dispute_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/extension_statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Extension statements with their evidence, newest first */
        get: operations["list_extension_statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/extension_statements/{extension_statement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One statement: days by payer, evidence, new end, charge */
        get: operations["get_extension_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/extension_statements/{extension_statement_id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to a statement, or decline it */
        post: operations["create_extension_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/extension_statements/{extension_statement_id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A statement on paper, its content hash on every page */
        get: operations["get_extension_statement_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/daily_controls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Working days of an engagement as they were controlled, newest first */
        get: operations["list_engagement_controls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/daily_controls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A working day of all running engagements: the department's for a head, one's own for a manager */
        get: operations["list_daily_controls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/daily_control_settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a working day is looked at */
        get: operations["get_daily_control_settings"];
        /** Set the cut-off of the working day */
        put: operations["change_daily_control_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/client_contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls, meetings and letters that somebody noted, newest first */
        get: operations["list_client_contacts"];
        put?: never;
        /** Note a contact with the client outside the system */
        post: operations["create_client_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/header": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stage, health, who has the ball, hours, finish and the next steps of an engagement */
        get: operations["get_engagement_header"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the person, by engagement, the late first */
        get: operations["get_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/department_managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Account managers with their room and what is late or waits in their engagements */
        get: operations["list_department_managers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/department_delay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Working days that the provider bears in its open engagements */
        get: operations["get_department_delay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar_feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own feeds */
        get: operations["list_calendar_feeds"];
        put?: never;
        /** Make a feed of one engagement, or of all one takes part in; the address is shown once */
        post: operations["create_calendar_feed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar_feeds/{calendar_feed_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a feed */
        delete: operations["delete_calendar_feed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A feed by its secret, as iCalendar (RFC 5545); may end in .ics */
        get: operations["get_calendar_feed_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox_items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own inbox, the newest first */
        get: operations["list_inbox_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox_items/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much is unread, and how much is open */
        get: operations["get_inbox_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox_items/{inbox_item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A line of one's inbox */
        get: operations["get_inbox_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Mark a line read, unread or done */
        patch: operations["change_inbox_item"];
        trace?: never;
    };
    "/api/v1/inbox_marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark everything read or done, up to a moment, of one subject or of all */
        post: operations["create_inbox_mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events of one's workspace: nudges without data */
        get: operations["get_live_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        AbsenceKind: "vacation" | "illness" | "training" | "other";
        AbsenceView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person_id: string;
            person_name: string;
            /** Format: date */
            from_day: string;
            /** Format: date */
            to_day: string;
            kind: components["schemas"]["AbsenceKind"];
            note: string;
            allowed: string[];
        };
        AbsenceWhatIf: {
            /** Format: uuid */
            person_id: string;
            /** Format: date */
            from_day: string;
            /** Format: date */
            to_day: string;
        };
        AcceptanceCriterion: {
            /** Format: uuid */
            id: string;
            text: string;
        };
        /** @enum {string} */
        ActivityDate: "starts" | "delivered" | "accepted";
        /** @enum {string} */
        ActivityKind: "stage" | "wait" | "block" | "outline";
        ActivityMove: {
            key: string;
            title: string;
            date: components["schemas"]["ActivityDate"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        /** @enum {string} */
        ActivityStanding: "planned" | "in_progress" | "waiting" | "accepted";
        AddedCalendarDays: {
            days: components["schemas"]["CalendarDay"][];
            left_out: number;
        };
        AnnouncedMoveView: {
            /** Format: uuid */
            engagement_id: string;
            name: string;
            /** Format: date */
            from_finish: string;
            /** Format: date */
            to_finish: string;
        };
        AnswerToSave: {
            question_key: string;
            value: unknown;
            base_revision: number;
        };
        AnswersToSave: {
            answers: components["schemas"]["AnswerToSave"][];
        };
        ApiTokenView: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: date-time */
            last_used_at: string | null;
            /** Format: date-time */
            revoked_at: string | null;
        };
        ApprovalView: {
            party: components["schemas"]["ApprovingParty"];
            decision: components["schemas"]["Decision"];
            person_name: string;
            remarks: string;
            /** Format: date-time */
            decided_at: string;
        };
        /** @enum {string} */
        ApprovingParty: "administrator" | "client";
        AttachmentView: {
            /** Format: uuid */
            id: string;
            name: string;
            media_type: string;
            size_bytes: number;
            /** Format: uuid */
            uploaded_by: string;
            uploaded_by_name: string;
            /** Format: date-time */
            uploaded_at: string;
            holder_kind: string | null;
            /** Format: uuid */
            holder_id: string | null;
            is_picture: boolean;
        };
        /** @enum {string} */
        Audience: "everyone" | "provider_only";
        /** @enum {string} */
        BallParty: "provider" | "client" | "third_party" | "nobody";
        BallView: {
            court: components["schemas"]["Court"];
            cause: string;
            title: string;
            /** Format: date-time */
            since: string;
            working_minutes: number;
            /** Format: date */
            due_on: string | null;
            is_late: boolean;
        };
        /** @enum {string} */
        Billing: "up_front" | "monthly";
        BlockBall: {
            party: components["schemas"]["BallParty"];
            /** Format: date-time */
            since: string;
            working_minutes: number;
            working_days: number;
            /** Format: date */
            due_on: string | null;
            is_overdue: boolean;
        };
        BlockCriterionView: {
            /** Format: uuid */
            id: string;
            text: string;
            is_met: boolean | null;
            remark: string;
        };
        BlockDifference: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DifferenceKind"];
            title: string;
            fields: components["schemas"]["FieldDifference"][];
            items: components["schemas"]["ItemDifference"][];
        };
        /** @enum {string} */
        BlockEventKind: "moved" | "delivered" | "accepted" | "returned";
        BlockEventView: {
            kind: components["schemas"]["BlockEventKind"];
            from_state: components["schemas"]["BlockState"];
            to_state: components["schemas"]["BlockState"];
            text: string;
            person_name: string | null;
            side: components["schemas"]["Side"];
            /** Format: date-time */
            happened_at: string;
            verdicts: components["schemas"]["CriterionVerdict"][];
            wishes: string[];
        };
        BlockItemView: {
            /** Format: uuid */
            id: string;
            title: string;
            wish: string;
            variant_title: string;
            work_kind: components["schemas"]["WorkKind"];
            minutes: number;
            criteria: components["schemas"]["BlockCriterionView"][];
            scenarios: string[];
        };
        BlockOrderView: {
            state: components["schemas"]["OrderState"];
            block_ids: string[];
            proposed_block_ids: string[];
            /** Format: date-time */
            since: string | null;
            allowed: string[];
        };
        BlockPredecessor: {
            /** Format: uuid */
            id: string;
            title: string;
            is_accepted: boolean;
        };
        BlockStanding: {
            planned: number;
            waiting: number;
            in_progress: number;
            returned: number;
            in_testing: number;
            delivered: number;
            accepted: number;
            current_id: string;
            current_title: string;
            customised_id: string;
            customised_title: string;
            open_wishes: number;
        };
        /** @enum {string} */
        BlockState: "planned" | "in_progress" | "in_testing" | "delivered" | "accepted";
        BlockView: {
            /** Format: uuid */
            id: string;
            title: string;
            purpose: string;
            result: string;
            position: number;
            priority: number;
            state: components["schemas"]["BlockState"];
            ball: components["schemas"]["BlockBall"];
            minutes: number;
            needs_training: boolean;
            after: components["schemas"]["BlockPredecessor"][];
            checklist: components["schemas"]["ChecklistEntryView"][];
            items: components["schemas"]["BlockItemView"][];
            rounds: number;
            history: components["schemas"]["BlockEventView"][];
            revision: number;
            moves: components["schemas"]["BlockState"][];
            allowed: string[];
        };
        BriefAnswer: {
            question_key: string;
            value: unknown;
            revision: number;
            /** Format: date-time */
            saved_at: string;
        };
        BriefCondition: {
            question: string;
            equals: string | null;
            includes: string | null;
        };
        BriefForm: {
            brief: components["schemas"]["BriefView"];
            client_name: string;
            provider_name: string;
            questionnaire: components["schemas"]["QuestionnaireView"];
            answers: components["schemas"]["BriefAnswer"][];
            /** Format: date-time */
            expires_at: string | null;
        };
        BriefFormColumn: {
            key: string;
            kind: components["schemas"]["QuestionKind"];
            label: string;
            options: components["schemas"]["BriefFormOption"][];
        };
        BriefFormOption: {
            key: string;
            label: string;
        };
        BriefFormQuestion: {
            key: string;
            kind: components["schemas"]["QuestionKind"];
            label: string;
            help: string;
            is_required: boolean;
            unit: string;
            options: components["schemas"]["BriefFormOption"][];
            columns: components["schemas"]["BriefFormColumn"][];
            shown_if: components["schemas"]["BriefCondition"] | null;
        };
        BriefFormSection: {
            key: string;
            title: string;
            help: string;
            questions: components["schemas"]["BriefFormQuestion"][];
        };
        BriefLinkView: {
            /** Format: uuid */
            id: string;
            email: string;
            created_by_name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: date-time */
            revoked_at: string | null;
            /** Format: date-time */
            last_used_at: string | null;
        };
        BriefProgress: {
            asked: number;
            answered: number;
            percent: number;
            missing: string[];
        };
        /** @enum {string} */
        BriefRoundKind: "submitted" | "reopened";
        BriefRoundView: {
            kind: components["schemas"]["BriefRoundKind"];
            person_name: string;
            reason: string;
            /** Format: date-time */
            happened_at: string;
        };
        /** @enum {string} */
        BriefState: "draft" | "sent" | "in_progress" | "submitted";
        BriefTemplateView: {
            key: string;
            version: number;
            industry: string;
            title: string;
            minutes_to_fill: number;
            questions: number;
        };
        BriefView: {
            /** Format: uuid */
            id: string;
            template_key: string;
            title: string;
            locale: components["schemas"]["Locale"];
            state: components["schemas"]["BriefState"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            sent_at: string | null;
            /** Format: date-time */
            submitted_at: string | null;
            /** Format: date-time */
            last_saved_at: string | null;
            progress: components["schemas"]["BriefProgress"];
            rounds: components["schemas"]["BriefRoundView"][];
            allowed: string[];
        };
        BurnUpDay: {
            /** Format: date */
            day: string;
            effort_minutes: number;
        };
        BurnUpScope: {
            /** Format: date */
            from_day: string;
            minutes: number;
        };
        BurnUpView: {
            /** Format: date */
            starts_on: string;
            /** Format: date */
            today: string;
            bought_minutes: number | null;
            /** Format: date */
            planned_finish: string | null;
            days: components["schemas"]["BurnUpDay"][];
            scopes: components["schemas"]["BurnUpScope"][];
        };
        CalendarDay: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            day: string;
            name: string;
            hours: string[];
        };
        CalendarFeedView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            engagement_id: string | null;
            engagement_name: string;
            locale: components["schemas"]["Locale"];
            /** Format: date-time */
            created_at: string;
        };
        CalendarFile: {
            /** @description An iCalendar file (RFC 5545), up to 512 KiB */
            text: string;
        };
        CalendarView: {
            time_zone: string;
            hours: components["schemas"]["WeekHours"];
            /** Format: date */
            effective_from: string;
            planned_weeks: components["schemas"]["WorkingWeek"][];
            days: components["schemas"]["CalendarDay"][];
            allowed: string[];
        };
        Calibration: {
            engagement_count: number;
            kept_p50: number;
            kept_p80: number;
            kept_p95: number;
        };
        CalibrationReport: {
            whole: components["schemas"]["Calibration"];
            managers: components["schemas"]["ManagerCalibration"][];
            quarters: components["schemas"]["QuarterCalibration"][];
        };
        Capability: {
            key: string;
            name: components["schemas"]["TextInLanguages"];
            description: components["schemas"]["TextInLanguages"];
            typical_for: components["schemas"]["CapabilityShares"];
        };
        CapabilityRatio: {
            capability: string;
            effort_ratio_per_mille: number;
            finished_item_count: number;
        };
        CapabilityShares: {
            wholesale: number;
            services: number;
            online_shop: number;
            manufacturing: number;
            general: number;
        };
        CapacityLoadView: {
            mondays: string[];
            people: components["schemas"]["PersonLoad"][];
        };
        /** @enum {string} */
        CarryOver: "none" | "agree_next_steps" | "highest_priority_blocks";
        ChangeContent: {
            blocks: components["schemas"]["DocumentBlock"][];
            items: components["schemas"]["ChangedItem"][];
            estimates: components["schemas"]["ItemEstimate"][];
        };
        ChangeEffect: {
            before: components["schemas"]["EstimateTotal"];
            after: components["schemas"]["EstimateTotal"];
            months_before: number | null;
            months_after: number | null;
            /** Format: date */
            ends_before: string | null;
            /** Format: date */
            ends_after: string | null;
            /** Format: date */
            finish_before: string | null;
            /** Format: date */
            finish_after: string | null;
        };
        /** @enum {string} */
        ChangeKind: "equal" | "removed" | "added";
        ChangeRequestChanges: {
            title: string;
            reason: string;
            content: components["schemas"]["ChangeContent"];
        };
        ChangeRequestView: {
            /** Format: uuid */
            id: string;
            number: number;
            title: string;
            reason: string;
            state: components["schemas"]["ChangeState"];
            content: components["schemas"]["ChangeContent"];
            effect: components["schemas"]["ChangeEffect"];
            content_hash: string;
            steps: components["schemas"]["ChangeStepView"][];
            /** Format: uuid */
            source_block_id: string | null;
            source_wish: string | null;
            ball_party: components["schemas"]["BallParty"];
            /** Format: date-time */
            ball_since: string;
            /** Format: date */
            due_on: string | null;
            created_by_name: string;
            /** Format: date-time */
            created_at: string;
            revision: number;
            allowed: string[];
        };
        /** @enum {string} */
        ChangeState: "proposed" | "objected" | "confirmed" | "offered" | "agreed" | "declined" | "withdrawn";
        /** @enum {string} */
        ChangeStepKind: "proposed" | "confirmed_by_administrator" | "objected_by_administrator" | "confirmed_by_sales" | "objected_by_sales" | "offered" | "agreed" | "declined" | "withdrawn";
        ChangeStepView: {
            kind: components["schemas"]["ChangeStepKind"];
            is_about_present_content: boolean;
            person_name: string;
            remarks: string;
            /** Format: date-time */
            made_at: string;
        };
        ChangedItem: {
            /** Format: uuid */
            block_id: string;
            item: components["schemas"]["DocumentItem"];
        };
        ChecklistChange: {
            items: components["schemas"]["ChecklistMark"][];
        };
        ChecklistEntryView: {
            item: components["schemas"]["ChecklistItem"];
            is_done: boolean;
            evidence: string;
            done_by_name: string | null;
            /** Format: date-time */
            done_at: string | null;
        };
        /** @enum {string} */
        ChecklistItem: "configured" | "scenarios_green" | "article_written" | "demonstrated" | "trained";
        ChecklistMark: {
            item: components["schemas"]["ChecklistItem"];
            is_done: boolean;
            evidence: string;
        };
        ClarifyingQuestionView: {
            /** Format: uuid */
            id: string;
            number: number;
            question: string;
            context: string;
            state: components["schemas"]["QuestionState"];
            asked_by_name: string;
            is_late: boolean;
            rounds: components["schemas"]["QuestionRoundView"][];
            /** Format: date-time */
            completed_at: string | null;
            /** Format: date-time */
            withdrawn_at: string | null;
            withdrawal_reason: string;
            allowed: string[];
        };
        ClientContactView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ContactKind"];
            /** Format: date */
            day: string;
            with_whom: string;
            said: string;
            noted_by_name: string;
            /** Format: date-time */
            noted_at: string;
        };
        ClientWorkspaceView: {
            /** Format: uuid */
            id: string;
            name: string;
            locale: components["schemas"]["Locale"];
            time_zone: string;
        };
        /** @enum {string} */
        ClosureOutcome: "completed" | "cancelled";
        /** @enum {string} */
        Concurrency: "excusable" | "split" | "first" | "dominant";
        /** @enum {string} */
        Consultant: "administrator" | "developer";
        ConsultationView: {
            /** Format: uuid */
            id: string;
            consultant: components["schemas"]["Consultant"];
            /** Format: uuid */
            person_id: string | null;
            person_name: string | null;
            question: string;
            asked_by_name: string;
            /** Format: date-time */
            asked_at: string;
            feasibility: components["schemas"]["Feasibility"] | null;
            answer: string | null;
            estimate_minutes: number | null;
            effort_minutes: number | null;
            answered_by_name: string | null;
            /** Format: date-time */
            answered_at: string | null;
            allowed: string[];
        };
        /** @enum {string} */
        ContactKind: "message" | "brief" | "question" | "answer" | "workshop" | "document" | "delivery" | "decision" | "change" | "pause" | "call" | "meeting" | "letter";
        ControlAnswer: {
            kind: components["schemas"]["ControlKind"];
            outcome: components["schemas"]["ControlOutcome"];
            value: number;
        };
        /** @enum {string} */
        ControlKind: "work_logged" | "client_spoken" | "provider_late" | "client_late";
        /** @enum {string} */
        ControlOutcome: "kept" | "missed" | "excused";
        /** @enum {string} */
        ControlRound: "cut_off" | "morning";
        ControlSettingsChange: {
            /** @description After midnight; null: when each person's own working day ends */
            cut_off_minute?: number | null;
        };
        ControlSettingsView: {
            cut_off_minute: number | null;
            revision: number;
            allowed: string[];
        };
        ControlledDay: {
            /** Format: date */
            day: string;
            round: components["schemas"]["ControlRound"];
            /** Format: date-time */
            checked_at: string;
            rest: components["schemas"]["RestReason"] | null;
            answers: components["schemas"]["ControlAnswer"][];
            stalled_by: components["schemas"]["ControlKind"][];
        };
        ConversationView: {
            subject_kind: string;
            /** Format: uuid */
            subject_id: string;
            subject_name: string;
            message_count: number;
            unread_count: number;
            /** Format: date-time */
            read_until: string | null;
            /** Format: date-time */
            last_posted_at: string | null;
            allowed: string[];
        };
        /** @enum {string} */
        Court: "provider" | "client" | "nobody";
        CourtInterval: {
            item: string;
            title: string;
            cause: string;
            party: components["schemas"]["CourtParty"];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string | null;
            /** Format: date */
            due_on: string | null;
            /** Format: uuid */
            event_id: string;
        };
        /** @enum {string} */
        CourtParty: "provider" | "client" | "client_contractor" | "neutral";
        CreatedApiToken: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            expires_at: string | null;
            token: string;
        };
        CreatedBriefLink: {
            /** Format: uuid */
            id: string;
            url: string;
            /** Format: date-time */
            expires_at: string;
        };
        CreatedCalendarFeed: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            engagement_id: string | null;
            locale: components["schemas"]["Locale"];
            /** Format: date-time */
            created_at: string;
            address: string;
        };
        CriterionVerdict: {
            /** Format: uuid */
            criterion_id: string;
            is_met: boolean;
            remark: string;
        };
        CustomisationFigure: {
            developer_minutes: number;
            price?: components["schemas"]["Money"] | null;
            manager_minutes?: number | null;
        };
        DayWhatIf: {
            /** Format: date */
            day: string;
            /** @description None is a day off */
            hours: string[];
        };
        /** @enum {string} */
        Decision: "approved" | "refused";
        /** @enum {string} */
        DelayBearer: "client" | "provider" | "concurrent" | "neutral" | "variation" | "float_gained";
        DelayCause: {
            party: components["schemas"]["CourtParty"];
            cause: string;
            title: string;
            item: string;
            /** Format: date */
            since: string;
            /** Format: uuid */
            event_id: string;
            minutes: number;
        };
        DelayCharge: {
            /** Format: fraction */
            client: string;
            /** Format: fraction */
            provider: string;
            /** Format: fraction */
            nobody: string;
        };
        DelayDayView: {
            /** Format: date */
            day: string;
            number: number;
            revision: number;
            is_paused: boolean;
            /** Format: fraction */
            slip_days: string;
            /** Format: fraction */
            client_days: string;
            /** Format: fraction */
            provider_days: string;
            /** Format: fraction */
            concurrent_days: string;
            /** Format: fraction */
            neutral_days: string;
            /** Format: fraction */
            variation_days: string;
            charge: components["schemas"]["DelayCharge"];
            finish_before: components["schemas"]["FinishView"];
            finish: components["schemas"]["FinishView"];
            finish_without_client: components["schemas"]["FinishView"];
            finish_without_provider: components["schemas"]["FinishView"];
            /** Format: date */
            finish_on: string;
            causes: components["schemas"]["DelayCause"][];
            recoveries: components["schemas"]["DelayRecovery"][];
            plan_of_record: components["schemas"]["PlanOfRecord"];
            /** Format: date */
            booked_on: string;
            /** Format: date */
            disputable_until: string;
            is_settled: boolean;
            has_open_dispute: boolean;
            was_client_reminded: boolean;
            allowed: string[];
        };
        DelayDisputeView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            day: string;
            reason: string;
            person_name: string | null;
            side: components["schemas"]["Side"];
            /** Format: date-time */
            raised_at: string;
            decision: components["schemas"]["DisputeDecisionView"] | null;
            allowed: string[];
        };
        /** @enum {string} */
        DelayEntryOrigin: "booked" | "corrected" | "adjusted" | "decided";
        DelayEntryView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            day: string;
            kind: components["schemas"]["DelayEntryOrigin"];
            bearer: components["schemas"]["DelayBearer"];
            /** Format: fraction */
            days: string;
            reason: string;
            person_name: string | null;
            needs_agreement: boolean;
            is_agreed: boolean;
            /** Format: date-time */
            recorded_at: string;
            allowed: string[];
        };
        DelayLedgerView: {
            /** Format: date */
            closed_day: string | null;
            /** Format: date */
            baseline_finish_on: string | null;
            /** Format: date */
            finish_on: string | null;
            /** Format: date */
            term_ends_on: string;
            /** Format: fraction */
            client_days: string;
            /** Format: fraction */
            provider_days: string;
            /** Format: fraction */
            concurrent_days: string;
            /** Format: fraction */
            neutral_days: string;
            /** Format: fraction */
            variation_days: string;
            /** Format: fraction */
            float_days: string;
            /** Format: fraction */
            unsettled_days: string;
            charge: components["schemas"]["DelayCharge"];
            concurrency: components["schemas"]["Concurrency"];
            allowed: string[];
        };
        DelayRecovery: {
            party: components["schemas"]["CourtParty"];
            /** Format: date */
            cancels: string | null;
            /** Format: fraction */
            days: string;
        };
        DelayWaitView: {
            /** Format: uuid */
            id: string;
            item: string;
            item_title: string;
            cause: string;
            activity: string;
            activity_title: string;
            reason: string;
            person_name: string;
            /** Format: date-time */
            set_at: string;
            /** Format: date-time */
            ended_at: string | null;
        };
        DepartmentControl: {
            /** Format: uuid */
            engagement_id: string;
            engagement_name: string;
            client_name: string;
            /** Format: uuid */
            manager_id: string;
            manager_name: string;
            day: components["schemas"]["ControlledDay"] | null;
            recent: components["schemas"]["ControlledDay"][];
            stalled_by: components["schemas"]["ControlKind"][];
        };
        DepartmentDelay: {
            /** Format: fraction */
            settled_days: string;
            /** Format: fraction */
            open_days: string;
            engagements: components["schemas"]["EngagementDelay"][];
        };
        /** @enum {string} */
        DifferenceKind: "added" | "removed" | "changed" | "moved";
        DiscoveryGate: {
            kind: components["schemas"]["DiscoveryGateKind"];
            id: string;
            title: string;
            party: components["schemas"]["Side"];
            /** Format: date-time */
            since: string;
            /** Format: date */
            due_on: string | null;
        };
        /** @enum {string} */
        DiscoveryGateKind: "brief" | "question" | "consultation";
        DiscoveryView: {
            gates: components["schemas"]["DiscoveryGate"][];
            questions_asked: number;
            questions_open: number;
            workshops_held: number;
            workshops_planned: number;
            facts: number;
            warnings: components["schemas"]["Warning"][];
            allowed: string[];
        };
        DisputeDecisionView: {
            bearer: components["schemas"]["DelayBearer"] | null;
            reason: string;
            person_name: string;
            /** Format: date-time */
            decided_at: string;
        };
        DocumentBlock: {
            /** Format: uuid */
            id: string;
            title: string;
            purpose: string;
            result: string;
            priority: number;
            after: string[];
            needs_training: boolean;
            items: components["schemas"]["DocumentItem"][];
        };
        DocumentContent: {
            blocks: components["schemas"]["DocumentBlock"][];
        };
        DocumentDifference: {
            blocks_added: number;
            blocks_removed: number;
            items_added: number;
            items_removed: number;
            items_changed: number;
            blocks: components["schemas"]["BlockDifference"][];
        };
        DocumentItem: {
            /** Format: uuid */
            id: string;
            title: string;
            wish: string;
            sources: components["schemas"]["WishSource"][];
            capability: string;
            work_kind: components["schemas"]["WorkKind"];
            variants: components["schemas"]["SolutionVariant"][];
            /** Format: uuid */
            chosen_variant_id?: string | null;
            acceptance_criteria: components["schemas"]["AcceptanceCriterion"][];
            acceptance_scenarios: string[];
            template_item?: string | null;
        };
        DocumentSuggestion: {
            capability: string;
            name: components["schemas"]["TextInLanguages"];
            description: components["schemas"]["TextInLanguages"];
            percent: number;
            template_key: string | null;
            block: string | null;
            block_title: components["schemas"]["TextInLanguages"] | null;
        };
        DocumentTemplate: {
            key: string;
            version: number;
            industry: string;
            title: components["schemas"]["TextInLanguages"];
            description: components["schemas"]["TextInLanguages"];
            blocks: components["schemas"]["TemplateBlock"][];
        };
        DraftChange: {
            content: components["schemas"]["DocumentContent"];
        };
        DraftView: {
            content: components["schemas"]["DocumentContent"];
            revision: number;
            updated_by_name: string | null;
            /** Format: date-time */
            updated_at: string | null;
            shortcomings: components["schemas"]["Warning"][];
            has_changes: boolean;
            allowed: string[];
        };
        DriverEvidence: {
            question_key: string;
            units: number;
        };
        EffortFigure: {
            minutes: number;
            low_minutes?: number | null;
            high_minutes?: number | null;
        };
        EngagementChanges: {
            name?: string | null;
            /** Format: date */
            starts_on?: string | null;
            /** Format: uuid */
            manager_id?: string | null;
            /** Format: uuid */
            administrator_id?: string | null;
            /** Format: uuid */
            sales_representative_id?: string | null;
            /** Format: uuid */
            quality_manager_id?: string | null;
            hand_over?: components["schemas"]["HandOver"] | null;
        };
        EngagementDelay: {
            /** Format: uuid */
            engagement_id: string;
            engagement_name: string;
            client_name: string;
            /** Format: uuid */
            manager_id: string;
            manager_name: string;
            /** Format: fraction */
            settled_days: string;
            /** Format: fraction */
            open_days: string;
        };
        EngagementForecastView: {
            /** Format: uuid */
            engagement_id: string;
            current: components["schemas"]["ForecastDates"] | null;
            baseline: components["schemas"]["ForecastDates"] | null;
            /** Format: date */
            finished_on: string | null;
        };
        EngagementHeader: {
            /** Format: uuid */
            id: string;
            side: components["schemas"]["Side"];
            stage: components["schemas"]["EngagementStage"];
            state: components["schemas"]["EngagementState"];
            stages: components["schemas"]["EngagementStage"][];
            health: components["schemas"]["HealthSignal"][];
            ball: components["schemas"]["BallView"];
            used_minutes: number | null;
            bought_minutes: number | null;
            /** Format: date */
            planned_finish: string | null;
            /** Format: date */
            ends_on: string;
            blocks: components["schemas"]["BlockStanding"];
            next_step: components["schemas"]["NextStep"] | null;
            other_step: components["schemas"]["NextStep"];
        };
        EngagementScheduleView: {
            /** Format: uuid */
            engagement_id: string;
            /** Format: date */
            starts_on: string | null;
            /** Format: date */
            finishes_on: string | null;
            /** Format: date */
            baseline_starts_on: string | null;
            /** Format: date */
            baseline_finishes_on: string | null;
            is_over: boolean;
            /** Format: date-time */
            planned_at: string | null;
            priority: number | null;
            activities: components["schemas"]["ScheduledActivityView"][];
            allowed: string[];
        };
        /** @enum {string} */
        EngagementStage: "discovery" | "document" | "estimate" | "configuration";
        /** @enum {string} */
        EngagementState: "active" | "paused" | "completed" | "cancelled";
        EngagementSummary: {
            /** Format: uuid */
            id: string;
            side: components["schemas"]["Side"];
            name: string;
            client_name: string;
            provider_name: string;
            package_key: string;
            package_name: components["schemas"]["TextInLanguages"];
            tier: components["schemas"]["Tier"];
            stage: components["schemas"]["EngagementStage"];
            state: components["schemas"]["EngagementState"];
            /** Format: uuid */
            manager_id: string;
            manager_name: string;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            /** Format: date-time */
            created_at: string;
            ball_party: components["schemas"]["BallParty"] | null;
            /** Format: date-time */
            ball_since: string | null;
            used_minutes: number | null;
            bought_minutes: number | null;
            /** Format: date */
            planned_finish: string | null;
            next_step_key: string | null;
            health: unknown;
        };
        EngagementView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            workspace_id: string;
            side: components["schemas"]["Side"];
            name: string;
            client_name: string;
            provider_name: string;
            stage: components["schemas"]["EngagementStage"];
            state: components["schemas"]["EngagementState"];
            package: components["schemas"]["ServicePackage"];
            manager: components["schemas"]["PersonName"];
            administrator: components["schemas"]["PersonName"] | null;
            sales_representative: components["schemas"]["PersonName"] | null;
            quality_manager: components["schemas"]["PersonName"] | null;
            /** Format: date */
            starts_on: string;
            hand_over: components["schemas"]["HandOver"];
            /** Format: date-time */
            created_at: string;
            revision: number;
            allowed: string[];
            warnings: components["schemas"]["Warning"][];
        };
        EstimateAgreementView: {
            decision: components["schemas"]["Decision"];
            person_name: string;
            remarks: string;
            /** Format: date-time */
            decided_at: string;
        };
        /** @enum {string} */
        EstimateBasis: "draft" | "baseline";
        EstimateBlockView: {
            /** Format: uuid */
            block_id: string;
            title: string;
            total: components["schemas"]["EstimateTotal"];
            items: components["schemas"]["EstimateLine"][];
        };
        EstimateChange: {
            content: components["schemas"]["EstimateContent"];
        };
        EstimateContent: {
            stages: components["schemas"]["StageEstimates"];
            items: components["schemas"]["ItemEstimate"][];
        };
        EstimateLine: {
            /** Format: uuid */
            item_id: string;
            /** Format: uuid */
            variant_id: string | null;
            title: string;
            variant_title: string;
            kind: components["schemas"]["SolutionKind"];
            estimate: components["schemas"]["ItemEstimate"] | null;
            is_from_template: boolean;
            usual_low_minutes: number | null;
            usual_high_minutes: number | null;
            total: components["schemas"]["EstimateTotal"];
        };
        EstimateStageView: {
            stage: components["schemas"]["EngagementStage"];
            total: components["schemas"]["EstimateTotal"];
            usual_low_minutes: number | null;
            usual_high_minutes: number | null;
        };
        /** @enum {string} */
        EstimateState: "awaiting_administrator" | "agreed" | "refused" | "superseded";
        EstimateTotal: {
            low_minutes: number;
            minutes: number;
            high_minutes: number;
            developer_minutes: number;
            prices: components["schemas"]["Money"][];
        };
        EstimateVersionView: {
            /** Format: uuid */
            id: string;
            number: number;
            state: components["schemas"]["EstimateState"];
            content_hash: string;
            note: string;
            created_by_name: string;
            /** Format: date-time */
            created_at: string;
            document_number: number;
            whole: components["schemas"]["EstimateTotal"];
            term: components["schemas"]["ServiceTermView"] | null;
            agreement: components["schemas"]["EstimateAgreementView"] | null;
            allowed: string[];
        };
        EstimateView: {
            content: components["schemas"]["EstimateContent"];
            revision: number;
            basis: components["schemas"]["EstimateBasis"];
            document_number: number | null;
            blocks: components["schemas"]["EstimateBlockView"][];
            stages: components["schemas"]["EstimateStageView"][];
            whole: components["schemas"]["EstimateTotal"];
            items_without_figure: number;
            term: components["schemas"]["ServiceTermView"] | null;
            warnings: components["schemas"]["Warning"][];
            is_agreed: boolean;
            currency: string;
            allowed: string[];
        };
        ExtensionContent: {
            /** Format: date */
            term_ends_on: string;
            /** Format: date */
            forecast_finish_on: string;
            /** Format: date */
            new_end_on: string;
            days: components["schemas"]["ExtensionDay"][];
            /** Format: fraction */
            client_days: string;
            /** Format: fraction */
            provider_days: string;
            /** Format: fraction */
            concurrent_days: string;
            /** Format: fraction */
            neutral_days: string;
            charge: components["schemas"]["DelayCharge"];
            open_charge: components["schemas"]["DelayCharge"];
            client_charge_minutes: number;
        };
        ExtensionDay: {
            /** Format: date */
            day: string;
            /** Format: fraction */
            client_days: string;
            /** Format: fraction */
            provider_days: string;
            /** Format: fraction */
            concurrent_days: string;
            /** Format: fraction */
            neutral_days: string;
            /** Format: fraction */
            buffer_days: string;
            charge: components["schemas"]["DelayCharge"];
            is_settled: boolean;
            causes: components["schemas"]["DelayCause"][];
        };
        /** @enum {string} */
        ExtensionState: "drafted" | "agreed" | "declined" | "withdrawn";
        ExtensionStatementView: {
            /** Format: uuid */
            id: string;
            number: number;
            revision: number;
            state: components["schemas"]["ExtensionState"];
            content: components["schemas"]["ExtensionContent"];
            content_hash: string;
            /** Format: date-time */
            drafted_at: string;
            decided_by_name: string | null;
            /** Format: date-time */
            decided_at: string | null;
            remarks: string;
            allowed: string[];
        };
        ExtensionWhatIf: {
            /** Format: uuid */
            engagement_id: string;
            months: number;
        };
        FactChanges: {
            text?: string | null;
            quote?: string | null;
            process?: string | null;
            tags?: string[] | null;
            visibility?: components["schemas"]["FactVisibility"] | null;
        };
        /** @enum {string} */
        FactSource: "sales_hand_over" | "brief_answer" | "question" | "workshop" | "consultation" | "talk";
        FactView: {
            /** Format: uuid */
            id: string;
            text: string;
            source: components["schemas"]["FactSource"];
            /** Format: uuid */
            source_id: string | null;
            question_key: string | null;
            quote: string;
            process: string;
            tags: string[];
            visibility: components["schemas"]["FactVisibility"];
            noted_by_name: string;
            /** Format: date-time */
            noted_at: string;
            revision: number;
            allowed: string[];
        };
        /** @enum {string} */
        FactVisibility: "both" | "provider";
        /** @enum {string} */
        Feasibility: "configuration" | "customisation" | "not_possible";
        FieldDifference: {
            field: string;
            runs: components["schemas"]["TextRun"][];
        };
        FileProposal: {
            days: components["schemas"]["ProposedDay"][];
            left_out: components["schemas"]["LeftOutFileEvent"][];
        };
        FinishView: {
            /** Format: fraction */
            working_days: string;
            /** Format: date */
            on: string;
        };
        ForecastDates: {
            /** Format: date */
            forecast_on: string;
            /** Format: date */
            planned_finish: string;
            /** Format: date */
            p50: string;
            /** Format: date */
            p80: string;
            /** Format: date */
            p95: string;
        };
        HandOver: {
            promised?: string;
            wanted_result?: string;
            deadlines?: components["schemas"]["HandOverDeadline"][];
            contacts?: components["schemas"]["HandOverContact"][];
            attachment_ids?: string[];
        };
        HandOverContact: {
            name: string;
            position?: string;
            phone?: string;
            email?: string;
            /** @description Whether this person decides for the client */
            decides?: boolean;
        };
        HandOverDeadline: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description With it the days are blocked; without, a date to be met
             */
            to?: string | null;
            what: string;
        };
        HealthSignal: {
            kind: components["schemas"]["ControlKind"];
            state: components["schemas"]["SignalState"];
            key: string;
            value: number;
        };
        /** @enum {string} */
        HolidayCertainty: "by_law" | "announced" | "estimated";
        /** @enum {string} */
        HolidayDayKind: "holiday" | "carried_over" | "moved_off" | "moved_worked";
        HolidayRegion: {
            code: string;
            name: components["schemas"]["TextInLanguages"];
        };
        HolidaySetView: {
            country: string;
            name: components["schemas"]["TextInLanguages"];
            from_year: number;
            to_year: number;
            weekend: components["schemas"]["WeekendRule"];
            regions: components["schemas"]["HolidayRegion"][];
            sources: components["schemas"]["HolidaySource"][];
            suspension: components["schemas"]["HolidaySuspension"] | null;
            notes: components["schemas"]["TextInLanguages"][];
        };
        HolidaySource: {
            key: string;
            law: string;
            url: string | null;
        };
        HolidaySuspension: {
            source: string;
            /** Format: date */
            since: string;
            note: components["schemas"]["TextInLanguages"];
        };
        HomeFigures: {
            late: number;
            to_do: number;
            waiting: number;
            at_risk: number;
        };
        HomeLeftOut: {
            to_do: number;
            at_risk: number;
            waiting: number;
        };
        HomeLine: {
            engagement: components["schemas"]["EngagementSummary"];
            health: components["schemas"]["HealthSignal"][];
            ball: components["schemas"]["BallView"];
            next_step: components["schemas"]["NextStep"];
            is_at_risk: boolean;
        };
        HomeView: {
            /** Format: date */
            today: string;
            parts: components["schemas"]["Part"][];
            figures: components["schemas"]["HomeFigures"];
            lines: components["schemas"]["HomeLine"][];
            left_out: components["schemas"]["HomeLeftOut"];
            quota_minutes: number;
            logged_minutes: number;
        };
        InboxItemChanges: {
            is_read?: boolean | null;
            is_done?: boolean | null;
        };
        InboxItemView: {
            /** Format: uuid */
            id: string;
            key: string;
            subject_kind: string;
            /** Format: uuid */
            subject_id: string;
            subject_name: string;
            link: string;
            actor_name: string | null;
            text: string;
            happened: number;
            /** Format: date-time */
            occurred_at: string;
            /** Format: date-time */
            read_at: string | null;
            /** Format: date-time */
            done_at: string | null;
        };
        /** @enum {string} */
        InboxMarkKind: "read" | "done";
        InboxSummary: {
            unread_count: number;
            open_count: number;
        };
        /** @enum {string} */
        InboxView: "open" | "unread" | "done";
        /** @enum {string} */
        Industry: "wholesale" | "services" | "online_shop" | "manufacturing" | "general";
        /** @enum {string} */
        InputKind: "data" | "access" | "contractor_work";
        InputRequestView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["InputKind"];
            title: string;
            details: string;
            allowance_days: number;
            person_name: string;
            /** Format: date-time */
            requested_at: string;
            state: components["schemas"]["InputState"];
            steps: components["schemas"]["InputStepView"][];
            /** Format: date-time */
            supplied_at: string | null;
            is_withdrawn: boolean;
            note: string;
            allowed: string[];
        };
        /** @enum {string} */
        InputState: "asked" | "incomplete" | "supplied" | "withdrawn";
        /** @enum {string} */
        InputStepKind: "supplied" | "withdrawn" | "returned" | "completed" | "supply_returned";
        InputStepView: {
            kind: components["schemas"]["InputStepKind"];
            note: string;
            person_name: string;
            /** Format: date-time */
            made_at: string;
        };
        ItemDifference: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DifferenceKind"];
            title: string;
            from_block: string | null;
            fields: components["schemas"]["FieldDifference"][];
        };
        ItemEstimate: {
            /** Format: uuid */
            item_id: string;
            /** Format: uuid */
            variant_id: string;
            effort: components["schemas"]["EffortFigure"];
            customisation?: components["schemas"]["CustomisationFigure"] | null;
        };
        LanguageQuery: {
            locale?: components["schemas"]["Locale"] | null;
        };
        LeftOutFileEvent: {
            line: number;
            name: string;
            reason: components["schemas"]["LeftOutReason"];
        };
        /** @enum {string} */
        LeftOutReason: "recurs_not_yearly" | "lasts_over_midnight" | "has_no_name";
        LoadCell: {
            planned_minutes: number;
            reserved_minutes: number;
            available_minutes: number;
            absent_days: number;
        };
        /** @enum {string} */
        Locale: "en" | "ru" | "uk";
        LoggedTimer: {
            entries: components["schemas"]["TimeEntryView"][];
            warnings: components["schemas"]["Warning"][];
        };
        ManagerCalibration: {
            /** Format: uuid */
            manager_id: string;
            manager_name: string;
            calibration: components["schemas"]["Calibration"];
        };
        ManagerCandidate: {
            /** Format: uuid */
            id: string;
            name: string;
            capacity: components["schemas"]["ManagerCapacity"];
        };
        ManagerCapacity: {
            is_of_the_tier: boolean;
            open_engagements: number;
            limit: number | null;
            committed_minutes: number;
            calendar_minutes: number;
            /** Format: date */
            free_from: string | null;
            fits_at_start: boolean;
            reasons: components["schemas"]["Warning"][];
        };
        ManagerLine: {
            /** Format: uuid */
            id: string;
            name: string;
            tier: components["schemas"]["Tier"];
            open_engagements: number;
            late_engagements: number;
            waiting_engagements: number;
            at_risk_engagements: number;
            slot_limit: number | null;
            committed_minutes: number;
            calendar_minutes: number;
            /** Format: date */
            free_from: string | null;
            /** Format: date */
            absent_until: string | null;
            /** Format: date */
            absent_from: string | null;
            /** Format: fraction */
            settled_delay_days: string;
            /** Format: fraction */
            open_delay_days: string;
        };
        MemberChanges: {
            roles?: components["schemas"]["Role"][] | null;
            title?: string | null;
            is_active?: boolean | null;
        };
        MemberView: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            roles: components["schemas"]["Role"][];
            title: string;
            is_active: boolean;
            has_signed_in: boolean;
            revision: number;
        };
        MentionView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        MessageChanges: {
            text?: string | null;
            mentions?: string[] | null;
        };
        MessageVersionView: {
            text: string;
            /** Format: date-time */
            written_at: string;
        };
        MessageView: {
            /** Format: uuid */
            id: string;
            audience: components["schemas"]["Audience"];
            /** Format: uuid */
            author_id: string;
            author_name: string;
            party_name: string;
            is_own: boolean;
            reply_to: components["schemas"]["QuotedMessage"] | null;
            text: string;
            mentions: components["schemas"]["MentionView"][];
            attachments: components["schemas"]["AttachmentView"][];
            /** Format: date-time */
            posted_at: string;
            /** Format: date-time */
            edited_at: string | null;
            /** Format: date-time */
            deleted_at: string | null;
            revision: number;
            allowed: string[];
        };
        MinutesPerUnit: {
            low: number;
            likely: number;
            high: number;
        };
        Money: {
            minor_units: number;
            /** Format: currency */
            currency: string;
        };
        MonthCloseView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            month: string;
            reason: string;
            person_name: string;
            /** Format: date-time */
            closed_at: string;
            reopening_reason: string | null;
            reopened_by_name: string | null;
            /** Format: date-time */
            reopened_at: string | null;
        };
        MonthRange: {
            low: number;
            high: number;
        };
        NeutralStopView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            from_day: string;
            /** Format: date */
            to_day: string;
            reason: string;
            person_name: string;
            /** Format: date-time */
            recorded_at: string;
        };
        NewAbsence: {
            /** Format: uuid */
            person_id: string;
            /** Format: date */
            from_day: string;
            /** Format: date */
            to_day: string;
            kind: components["schemas"]["AbsenceKind"];
            note?: string;
        };
        NewAnnouncementDecision: {
            is_announced: boolean;
            reason?: string;
        };
        NewApiToken: {
            name: string;
            scopes: components["schemas"]["Scope"][];
            expires_in_days?: number | null;
        };
        NewApproval: {
            decision: components["schemas"]["Decision"];
            content_hash: string;
            remarks?: string | null;
        };
        NewBlockDecision: {
            verdicts: components["schemas"]["CriterionVerdict"][];
            remarks: string;
            wishes: string[];
        };
        NewBlockDelivery: {
            note: string;
        };
        NewBlockStateChange: {
            to_state: components["schemas"]["BlockState"];
            reason: string;
        };
        NewBrief: {
            template_key: string;
            locale: components["schemas"]["Locale"];
        };
        NewBriefLink: {
            email?: string | null;
            message?: string | null;
        };
        NewBriefReopening: {
            reason: string;
        };
        NewCalendarDay: {
            /** Format: date */
            day: string;
            name: string;
            /** @description None: a day off */
            hours?: string[];
        };
        NewCalendarDays: {
            /** @description Where they come from, for whoever looks it up */
            origin: string;
            days: components["schemas"]["NewCalendarDay"][];
        };
        NewCalendarFeed: {
            /** Format: uuid */
            engagement_id?: string | null;
            locale: components["schemas"]["Locale"];
        };
        NewChangeConfirmation: {
            is_confirmed: boolean;
            content_hash: string;
            remarks: string;
        };
        NewChangeOffer: {
            content_hash: string;
            remarks: string;
        };
        NewChangeRequest: {
            title: string;
            reason: string;
            content: components["schemas"]["ChangeContent"];
            /** Format: uuid */
            source_block_id?: string | null;
            source_wish?: string | null;
        };
        NewChangeWithdrawal: {
            reason: string;
        };
        NewClarifyingQuestion: {
            question: string;
            context?: string | null;
        };
        NewClient: {
            name: string;
            locale: components["schemas"]["Locale"];
            /** @description IANA name: Europe/Kyiv */
            time_zone: string;
            /** @description ISO 4217; the provider's when absent */
            currency?: string | null;
            owner_name: string;
            owner_email: string;
        };
        NewClientContact: {
            kind: components["schemas"]["OutsideContactKind"];
            /**
             * Format: date
             * @description At the provider's; not in the future
             */
            day: string;
            with_whom: string;
            said: string;
        };
        NewClosure: {
            outcome: components["schemas"]["ClosureOutcome"];
            /** @description Must be given to cancel */
            reason?: string;
        };
        NewConsultation: {
            consultant: components["schemas"]["Consultant"];
            question: string;
            /** Format: uuid */
            person_id?: string | null;
        };
        NewConsultationAnswer: {
            feasibility: components["schemas"]["Feasibility"];
            answer: string;
            estimate_minutes?: number | null;
            effort_minutes: number;
        };
        NewDelayDispute: {
            /** Format: date */
            day: string;
            reason: string;
        };
        NewDelayEntry: {
            /** Format: date */
            day: string;
            bearer: components["schemas"]["DelayBearer"];
            /** Format: fraction */
            days: string;
            reason: string;
        };
        NewDelayWait: {
            item: string;
            activity: string;
            reason: string;
        };
        NewDisputeDecision: {
            bearer?: components["schemas"]["DelayBearer"] | null;
            reason: string;
        };
        NewDocumentVersion: {
            note: string;
        };
        NewEngagement: {
            /**
             * Format: uuid
             * @description A client who has a workspace; or else new_client
             */
            client_workspace_id?: string | null;
            new_client?: components["schemas"]["NewClient"] | null;
            name: string;
            /** Format: uuid */
            service_package_id: string;
            /** Format: uuid */
            manager_id: string;
            /** Format: uuid */
            administrator_id?: string | null;
            /** Format: uuid */
            sales_representative_id?: string | null;
            /** Format: uuid */
            quality_manager_id?: string | null;
            /** Format: date */
            starts_on: string;
            hand_over?: components["schemas"]["HandOver"];
            /** Format: uuid */
            slot_reservation_id?: string | null;
        };
        NewEstimateVersion: {
            note: string;
        };
        NewExtensionDecision: {
            decision: components["schemas"]["ExtensionState"];
            content_hash: string;
            remarks: string;
        };
        NewFact: {
            text: string;
            source: components["schemas"]["FactSource"];
            /** Format: uuid */
            source_id?: string | null;
            question_key?: string | null;
            quote?: string | null;
            process?: string | null;
            tags?: string[];
            visibility?: components["schemas"]["FactVisibility"];
        };
        NewInboxMark: {
            mark: components["schemas"]["InboxMarkKind"];
            subject_kind?: string | null;
            /** Format: uuid */
            subject_id?: string | null;
            /** Format: date-time */
            until: string;
        };
        NewInputCompletion: {
            details: string;
        };
        NewInputRequest: {
            kind: components["schemas"]["InputKind"];
            title: string;
            details: string;
            allowance_days?: number | null;
            stops: string[];
        };
        NewInputReturn: {
            reason: string;
        };
        NewInputSupply: {
            note: string;
        };
        NewMember: {
            email: string;
            name: string;
            roles: components["schemas"]["Role"][];
            title?: string | null;
            locale?: components["schemas"]["Locale"] | null;
        };
        NewMessage: {
            /** @description As typed; @Name where somebody is mentioned */
            text?: string;
            /** @description provider_only: the client never sees it */
            audience?: components["schemas"]["Audience"];
            /** Format: uuid */
            reply_to_id?: string | null;
            mentions?: string[];
            /** @description Drafts of one's own */
            attachment_ids?: string[];
        };
        NewMonthClose: {
            /**
             * Format: date
             * @description The first day of the month
             */
            month: string;
            reason?: string;
        };
        NewMonthReopening: {
            reason: string;
        };
        NewNeutralStop: {
            /** Format: date */
            from_day: string;
            /** Format: date */
            to_day: string;
            reason: string;
        };
        NewOrderAgreement: {
            block_ids: string[];
        };
        NewPacingNotice: {
            activities: string[];
            /** Format: date */
            to_day: string;
            reason: string;
        };
        NewPasswordReset: {
            email: string;
        };
        NewPause: {
            /** Format: date */
            starts_on: string;
            /** @description At most the package's limit */
            working_days: number;
            reason: string;
            evidence?: components["schemas"]["WrittenRequest"] | null;
        };
        NewPauseConsent: {
            is_given: boolean;
            /** @description Must be given to refuse */
            reason?: string;
        };
        NewQuestionAnswer: {
            answer: string;
        };
        NewQuestionReturn: {
            remark: string;
        };
        NewQuestionWithdrawal: {
            reason: string;
        };
        NewRangeEstimate: {
            note?: string | null;
        };
        NewReadMark: {
            /** Format: uuid */
            message_id: string;
        };
        NewSchedulePriority: {
            priority: number;
            reason: string;
        };
        NewScopeOverrule: {
            units?: number | null;
            reason: string;
        };
        NewSignIn: {
            email: string;
            /** Format: password */
            password: string;
        };
        NewSlotRelease: {
            reason: string;
        };
        NewSlotReservation: {
            /** Format: uuid */
            manager_id: string;
            /** Format: uuid */
            service_package_id: string;
            /** Format: date */
            starts_on: string;
            client_name: string;
            note?: string;
        };
        NewStageChange: {
            to_stage: components["schemas"]["EngagementStage"];
            /** @description Must be given to open a stage again */
            reason?: string;
        };
        NewTemplateUse: {
            template_key: string;
            language: string;
            blocks?: string[] | null;
        };
        NewTimeEntry: {
            stage?: components["schemas"]["EngagementStage"] | null;
            /** Format: uuid */
            item_id?: string | null;
            work_kind?: components["schemas"]["TimeWorkKind"] | null;
            note?: string | null;
            is_billable?: boolean | null;
            /** @description Labour in whole minutes, at most 1440 */
            effort_minutes: number;
            /**
             * Format: date
             * @description At the provider's; not in the future
             */
            day: string;
        };
        NewTimer: {
            stage?: components["schemas"]["EngagementStage"] | null;
            /** Format: uuid */
            item_id?: string | null;
            work_kind?: components["schemas"]["TimeWorkKind"] | null;
            note?: string | null;
            is_billable?: boolean | null;
            /** Format: uuid */
            engagement_id: string;
        };
        NewWorkshop: {
            title: string;
            /** Format: date-time */
            starts_at: string;
            duration_minutes: number;
            place: components["schemas"]["WorkshopPlace"];
            location?: string | null;
            on_site_minutes?: number | null;
            on_site_price?: components["schemas"]["Money"] | null;
            agenda: string;
            participants: components["schemas"]["WorkshopParticipant"][];
        };
        NewWorkshopDecision: {
            decision: string;
            decided_by: string;
            as_fact?: boolean;
        };
        NextStep: {
            part: components["schemas"]["Part"];
            key: string;
            parameters: {
                [key: string]: string;
            };
            to: string;
            /** Format: date */
            due_on: string | null;
            /** Format: date-time */
            since: string | null;
            urgency: components["schemas"]["Urgency"];
        };
        OpenActivity: {
            key: string;
            title: string;
        };
        /** @enum {string} */
        OrderState: "proposed" | "awaiting_client" | "awaiting_provider" | "agreed";
        /** @enum {string} */
        OutsideContactKind: "call" | "meeting" | "letter";
        PacingNoticeView: {
            /** Format: uuid */
            id: string;
            activities: string[];
            activity_titles: string[];
            /** Format: date */
            from_day: string;
            /** Format: date */
            to_day: string;
            reason: string;
            person_name: string;
            /** Format: date-time */
            filed_at: string;
        };
        PackageMeaning: {
            gives: components["schemas"]["TextInLanguages"];
            does_not_give: components["schemas"]["TextInLanguages"];
            choose_when: components["schemas"]["TextInLanguages"];
        };
        /** @enum {string} */
        Part: "manager" | "head" | "administrator" | "developer" | "sales_representative" | "quality_manager" | "client_owner" | "client_employee";
        ParticipantView: {
            /** Format: uuid */
            id: string;
            name: string;
            title: string;
            party_name: string;
            is_of_provider: boolean;
        };
        PasswordByLink: {
            /** Format: password */
            password: string;
        };
        PasswordChange: {
            /** Format: password */
            current_password: string;
            /** Format: password */
            password: string;
        };
        /** @enum {string} */
        PasswordLinkPurpose: "invitation" | "reset";
        PasswordLinkView: {
            purpose: components["schemas"]["PasswordLinkPurpose"];
            email: string;
            name: string;
            locale: components["schemas"]["Locale"];
        };
        PauseConsentView: {
            is_given: boolean;
            reason: string;
            person_name: string;
            /** Format: date-time */
            decided_at: string;
        };
        PausePreview: {
            pause: components["schemas"]["PlannedPause"];
            limit_days: number;
            /** Format: date */
            finish_now: string | null;
            /** Format: date */
            finish_after: string | null;
            /** Format: fraction */
            provider_late_days: string;
        };
        /** @enum {string} */
        PauseState: "awaiting_consent" | "refused" | "planned" | "running" | "ended" | "withdrawn";
        PauseView: {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["PauseState"];
            /** Format: date */
            starts_on: string;
            working_days: number;
            /** Format: date */
            resumes_on: string;
            reason: string;
            requested_by_name: string;
            requested_side: components["schemas"]["Side"];
            /** Format: date-time */
            requested_at: string;
            evidence: string | null;
            /** Format: date */
            evidence_received_on: string | null;
            needs_consent: boolean;
            /** Format: fraction */
            provider_late_days: string;
            consent: components["schemas"]["PauseConsentView"] | null;
            allowed: string[];
        };
        Person: {
            /** Format: uuid */
            id: string;
            email: string;
            name: string;
            locale: components["schemas"]["Locale"];
            time_zone: string;
            is_active: boolean;
            revision: number;
            /** Format: date-time */
            created_at: string;
        };
        PersonAbsence: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person_id: string;
            /** Format: date */
            from_day: string;
            /** Format: date */
            to_day: string;
            kind: components["schemas"]["AbsenceKind"];
            note: string;
        };
        PersonCalendarView: {
            /** Format: uuid */
            person_id: string;
            hours: components["schemas"]["WeekHours"];
            has_own_hours: boolean;
            planned_weeks: components["schemas"]["WorkingWeek"][];
            allowed: string[];
        };
        PersonChanges: {
            name?: string | null;
            locale?: components["schemas"]["Locale"] | null;
            time_zone?: string | null;
        };
        PersonLoad: {
            /** Format: uuid */
            person_id: string;
            person_name: string;
            roles: components["schemas"]["Role"][];
            weeks: components["schemas"]["LoadCell"][];
        };
        PersonName: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PersonRatio: {
            /** Format: uuid */
            person_id: string;
            person_name: string;
            effort_ratio_per_mille: number;
            finished_item_count: number;
        };
        PlanOfRecord: {
            document_number: number | null;
            estimate_number: number | null;
            calendar_hash: string;
        };
        PlannedPause: {
            /** Format: date */
            starts_on: string;
            /** Format: date */
            last_day: string;
            /** Format: date */
            resumes_on: string;
            working_days: number;
            needs_consent: boolean;
        };
        PortfolioBar: {
            key: string;
            kind: components["schemas"]["ActivityKind"];
            title: string;
            /** Format: date */
            starts_on: string | null;
            /** Format: date */
            delivered_on: string;
            /** Format: date */
            accepted_on: string;
            float_days: number;
            /** Format: date */
            float_until: string;
            /** Format: date */
            baseline_starts_on: string | null;
            /** Format: date */
            baseline_accepted_on: string | null;
            /** Format: date */
            actual_started_on: string | null;
            /** Format: date */
            actual_delivered_on: string | null;
            /** Format: date */
            actual_accepted_on: string | null;
        };
        /** @enum {string} */
        PortfolioDetail: "engagements" | "activities";
        PortfolioForecastView: {
            engagement_count: number;
            whole: components["schemas"]["ForecastDates"] | null;
            effort_ratio_per_mille: number;
            spread_low_per_mille: number;
            spread_high_per_mille: number;
            finished_item_count: number;
            capabilities: components["schemas"]["CapabilityRatio"][];
            people: components["schemas"]["PersonRatio"][];
        };
        PortfolioRow: {
            /** Format: uuid */
            engagement_id: string;
            name: string;
            client_name: string;
            /** Format: uuid */
            manager_id: string;
            manager_name: string;
            tier: components["schemas"]["Tier"];
            stage: components["schemas"]["EngagementStage"];
            state: components["schemas"]["EngagementState"];
            ball_party: components["schemas"]["BallParty"] | null;
            /** Format: date-time */
            ball_since: string | null;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            finishes_on: string;
            /** Format: date */
            baseline_starts_on: string | null;
            /** Format: date */
            baseline_finishes_on: string | null;
            /** Format: date */
            p50: string | null;
            /** Format: date */
            p80: string | null;
            /** Format: date */
            p95: string | null;
            bars: components["schemas"]["PortfolioBar"][];
        };
        PreviewedMove: {
            /** Format: uuid */
            engagement_id: string;
            name: string;
            /** Format: uuid */
            manager_id: string;
            /** Format: date */
            from_finish: string;
            /** Format: date */
            to_finish: string;
            days: number;
        };
        PreviewedRoom: {
            /** Format: uuid */
            person_id: string;
            person_name: string;
            tier: components["schemas"]["Tier"];
            /** Format: date */
            free_from_now: string | null;
            /** Format: date */
            free_from_then: string | null;
            /** Format: date */
            over_from_now: string | null;
            /** Format: date */
            over_from_then: string | null;
        };
        PreviewedSlot: {
            /** Format: uuid */
            slot_reservation_id: string;
            /** Format: uuid */
            manager_id: string;
            manager_name: string;
            client_name: string;
            /** Format: date */
            starts_on: string;
        };
        ProposedDay: {
            /** Format: date */
            day: string;
            name: string;
            hours: string[];
            state: components["schemas"]["ProposedDayState"];
            kind: components["schemas"]["HolidayDayKind"] | null;
            certainty: components["schemas"]["HolidayCertainty"] | null;
            law: string | null;
            line: number | null;
        };
        /** @enum {string} */
        ProposedDayState: "fresh" | "off_already" | "taken" | "past";
        QuarterCalibration: {
            /** Format: date */
            starts_on: string;
            calibration: components["schemas"]["Calibration"];
        };
        /** @enum {string} */
        QuestionKind: "text" | "long_text" | "number" | "money" | "date" | "yes_no" | "choice" | "multi_choice" | "table" | "file";
        QuestionRoundView: {
            round: number;
            /** Format: date-time */
            asked_at: string;
            /** Format: date */
            due_on: string;
            remark: string;
            answer: string | null;
            answered_by_name: string | null;
            answered_side: components["schemas"]["Side"] | null;
            /** Format: date-time */
            answered_at: string | null;
        };
        /** @enum {string} */
        QuestionState: "asked" | "answered" | "complete" | "withdrawn";
        QuestionnaireView: {
            title: string;
            introduction: string;
            minutes_to_fill: number;
            sections: components["schemas"]["BriefFormSection"][];
        };
        QuotedMessage: {
            /** Format: uuid */
            id: string;
            author_name: string;
            text: string;
            is_deleted: boolean;
        };
        RangeEstimateView: {
            /** Format: uuid */
            id: string;
            range: components["schemas"]["ScopeRange"];
            note: string;
            estimated_by_name: string;
            /** Format: date-time */
            estimated_at: string;
        };
        RangeLine: {
            driver_key: string;
            units: number;
            counted_units: number;
            evidence: components["schemas"]["DriverEvidence"][];
            overruled_because: string | null;
            low_minutes: number;
            likely_minutes: number;
            high_minutes: number;
        };
        /** @enum {string} */
        RangeStanding: "no_range" | "below" | "within" | "above";
        /** @enum {string} */
        ReportGrouping: "stage" | "block" | "person" | "month" | "work_kind" | "engagement";
        /** @enum {string} */
        RestReason: "pause" | "absence";
        /** @enum {string} */
        Role: "head" | "administrator" | "junior_account_manager" | "senior_account_manager" | "developer" | "sales_representative" | "quality_manager" | "client_owner" | "client_employee" | "customer";
        /** @enum {string} */
        SaveOutcome: "saved" | "conflict" | "refused";
        SavedAnswer: {
            question_key: string;
            outcome: components["schemas"]["SaveOutcome"];
            revision: number;
            value: unknown;
            problem_key: string | null;
            problem_field: string | null;
        };
        SavedAnswers: {
            /** Format: date-time */
            saved_at: string;
            answers: components["schemas"]["SavedAnswer"][];
            progress: components["schemas"]["BriefProgress"];
        };
        ScheduleAnnouncementView: {
            /** Format: uuid */
            id: string;
            cause: components["schemas"]["ScheduleCause"];
            person_name: string;
            changed_by_name: string;
            /** Format: date-time */
            changed_at: string;
            moves: components["schemas"]["AnnouncedMoveView"][];
            allowed: string[];
        };
        /** @enum {string} */
        ScheduleCause: "client_waited" | "work_not_done" | "other_work_late" | "new_day" | "work_logged" | "block_progress" | "block_delivered" | "block_accepted" | "block_returned" | "block_order" | "document" | "estimate" | "discovery" | "wait_began" | "wait_ended" | "neutral_stop" | "pause" | "stage" | "manager" | "engagement_started" | "engagement_over" | "engagement_changed" | "calendar" | "absence" | "priority" | "people";
        ScheduleMoveView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            moved_on: string;
            /** Format: date-time */
            moved_at: string;
            /** Format: date */
            from_finish: string;
            /** Format: date */
            to_finish: string;
            cause: components["schemas"]["ScheduleCause"];
            activity_key: string;
            title: string;
            undone_minutes: number;
            person_name: string;
            changed_by_name: string;
            /** Format: uuid */
            cause_engagement_id: string | null;
            cause_engagement_name: string;
            activities: components["schemas"]["ActivityMove"][];
        };
        SchedulePreview: {
            planned_engagements: number;
            later_engagements: number;
            moves: components["schemas"]["PreviewedMove"][];
            managers: components["schemas"]["PreviewedRoom"][];
            slots: components["schemas"]["PreviewedSlot"][];
            endless: string[];
            needs_confirmation: boolean;
        };
        ScheduledActivityView: {
            key: string;
            kind: components["schemas"]["ActivityKind"];
            title: string;
            standing: components["schemas"]["ActivityStanding"];
            /** Format: date */
            waiting_since: string | null;
            /** Format: date */
            starts_on: string | null;
            /** Format: date */
            delivered_on: string;
            /** Format: date */
            accepted_on: string;
            float_days: number;
            /** Format: date */
            float_until: string;
            is_critical: boolean;
            after: string[];
            /** Format: date */
            baseline_starts_on: string | null;
            /** Format: date */
            baseline_delivered_on: string | null;
            /** Format: date */
            baseline_accepted_on: string | null;
            /** Format: date */
            actual_started_on: string | null;
            /** Format: date */
            actual_delivered_on: string | null;
            /** Format: date */
            actual_accepted_on: string | null;
            items: components["schemas"]["ScheduledItemView"][];
        };
        ScheduledItemView: {
            key: string;
            title: string;
            /** Format: date */
            starts_on: string | null;
            /** Format: date */
            ends_on: string | null;
            effort_minutes: number | null;
            done_minutes: number | null;
            developer_minutes: number | null;
            developer_done_minutes: number | null;
        };
        /** @enum {string} */
        Scope: "read" | "write" | "account";
        ScopeDriver: {
            key: string;
            name: components["schemas"]["TextInLanguages"];
            unit: components["schemas"]["TextInLanguages"];
            help: components["schemas"]["TextInLanguages"];
            minutes_per_unit: components["schemas"]["MinutesPerUnit"];
        };
        ScopeRange: {
            model_version: number;
            lines: components["schemas"]["RangeLine"][];
            low_minutes: number;
            likely_minutes: number;
            high_minutes: number;
        };
        ScopeRangeView: {
            range: components["schemas"]["ScopeRange"];
            drivers: components["schemas"]["ScopeDriver"][];
            /** Format: uuid */
            brief_id: string | null;
            warnings: components["schemas"]["Warning"][];
            allowed: string[];
        };
        ServicePackage: {
            /** @description Small letters, digits and _ */
            key: string;
            tier: components["schemas"]["Tier"];
            name: components["schemas"]["TextInLanguages"];
            summary: components["schemas"]["TextInLanguages"];
            means: components["schemas"]["PackageMeaning"];
            /** @description The floor of the service term */
            base_months: number;
            typical_months?: components["schemas"]["MonthRange"] | null;
            bought_minutes?: number | null;
            billing: components["schemas"]["Billing"];
            stages_included: components["schemas"]["EngagementStage"][];
            stage_hours: {
                [key: string]: components["schemas"]["StageRange"];
            };
            process_limit?: number | null;
            /** @description How many one manager runs at once; absent: the hours decide */
            concurrent_engagements?: number | null;
            minutes_per_day?: number | null;
            minutes_per_week?: number | null;
            minutes_per_month?: number | null;
            carry_over: components["schemas"]["CarryOver"];
            /** @description Working days the client has to answer a question */
            answer_days: number;
            approval_days: number;
            acceptance_days: number;
            document_preparation_days?: number | null;
            /** @description Working days a pause may last */
            pause_limit_days: number;
            /** @description How many pauses need no consent of the head */
            pauses_without_consent: number;
            concurrency: components["schemas"]["Concurrency"];
            charge_needs_reminder: boolean;
            /** @description Working days in which a booked day can be disputed */
            dispute_days: number;
            settlement_period: components["schemas"]["SettlementPeriod"];
        };
        ServicePackageChanges: {
            name?: components["schemas"]["TextInLanguages"] | null;
            summary?: components["schemas"]["TextInLanguages"] | null;
            means?: components["schemas"]["PackageMeaning"] | null;
            tier?: components["schemas"]["Tier"] | null;
            /** @description The floor of the service term */
            base_months?: number | null;
            typical_months?: components["schemas"]["MonthRange"] | null;
            bought_minutes?: number | null;
            billing?: components["schemas"]["Billing"] | null;
            stages_included?: components["schemas"]["EngagementStage"][] | null;
            stage_hours?: {
                [key: string]: components["schemas"]["StageRange"];
            } | null;
            process_limit?: number | null;
            /** @description How many one manager runs at once; absent: the hours decide */
            concurrent_engagements?: number | null;
            minutes_per_day?: number | null;
            minutes_per_week?: number | null;
            minutes_per_month?: number | null;
            carry_over?: components["schemas"]["CarryOver"] | null;
            /** @description Working days the client has to answer a question */
            answer_days?: number | null;
            approval_days?: number | null;
            acceptance_days?: number | null;
            document_preparation_days?: number | null;
            /** @description Working days a pause may last */
            pause_limit_days?: number | null;
            /** @description How many pauses need no consent of the head */
            pauses_without_consent?: number | null;
            concurrency?: components["schemas"]["Concurrency"] | null;
            charge_needs_reminder?: boolean | null;
            /** @description Working days in which a booked day can be disputed */
            dispute_days?: number | null;
            settlement_period?: components["schemas"]["SettlementPeriod"] | null;
            is_archived?: boolean | null;
        };
        ServicePackageView: {
            /** Format: uuid */
            id: string;
            package: components["schemas"]["ServicePackage"];
            is_archived: boolean;
            is_as_seeded: boolean;
            revision: number;
            /** Format: date-time */
            updated_at: string;
            allowed: string[];
        };
        ServiceTermMonth: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            working_days: number;
            capacity_minutes: number;
            used_minutes: number;
        };
        ServiceTermView: {
            tier: components["schemas"]["Tier"];
            total_minutes: number;
            quota_minutes: number;
            /** Format: fraction */
            exact_months: string;
            months: number;
            base_months: number;
            is_base: boolean;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            explanation: components["schemas"]["ServiceTermMonth"][];
        };
        SessionInfo: {
            person: components["schemas"]["Person"];
            workspaces: components["schemas"]["WorkspaceView"][];
        };
        SessionView: {
            /** Format: uuid */
            id: string;
            user_agent: string;
            remote_address: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_seen_at: string;
        };
        /** @enum {string} */
        SettlementPeriod: "week" | "month";
        /** @enum {string} */
        Side: "provider" | "client";
        /** @enum {string} */
        SignalState: "good" | "warning" | "bad" | "unknown";
        SlotReservationView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            manager_id: string;
            manager_name: string;
            /** Format: uuid */
            service_package_id: string;
            package_name: components["schemas"]["TextInLanguages"];
            tier: components["schemas"]["Tier"];
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            client_name: string;
            note: string;
            reserved_by_name: string;
            /** Format: date-time */
            reserved_at: string;
            /** Format: date */
            kept_until: string;
            is_lapsed: boolean;
            allowed: string[];
            warnings: components["schemas"]["Warning"][];
        };
        /** @enum {string} */
        SolutionKind: "configuration" | "customisation";
        SolutionVariant: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SolutionKind"];
            title: string;
            description: string;
        };
        StageChangeView: {
            from_stage: components["schemas"]["EngagementStage"] | null;
            to_stage: components["schemas"]["EngagementStage"];
            reason: string;
            person_name: string | null;
            /** Format: date-time */
            changed_at: string;
        };
        StageEstimates: {
            discovery?: components["schemas"]["EffortFigure"] | null;
            document?: components["schemas"]["EffortFigure"] | null;
            estimate?: components["schemas"]["EffortFigure"] | null;
        };
        StageRange: {
            low_minutes: number;
            high_minutes: number;
            workshops_low?: number | null;
            workshops_high?: number | null;
            working_days?: number | null;
        };
        StageTime: {
            stage: components["schemas"]["EngagementStage"];
            effort_minutes: number;
            planned_minutes: number | null;
            low_minutes: number | null;
            high_minutes: number | null;
            standing: components["schemas"]["RangeStanding"];
        };
        StartedTimer: {
            timer: components["schemas"]["TimerView"];
            logged: components["schemas"]["LoggedTimer"];
        };
        TemplateBlock: {
            key: string;
            title: components["schemas"]["TextInLanguages"];
            purpose: components["schemas"]["TextInLanguages"];
            result: components["schemas"]["TextInLanguages"];
            priority: number;
            after: string[];
            needs_training: boolean;
            items: components["schemas"]["TemplateItem"][];
        };
        TemplateItem: {
            key: string;
            title: components["schemas"]["TextInLanguages"];
            wish: components["schemas"]["TextInLanguages"];
            capability: string;
            work_kind: components["schemas"]["WorkKind"];
            variants: components["schemas"]["TemplateVariant"][];
            acceptance_criteria: components["schemas"]["TextInLanguages"][];
        };
        TemplateVariant: {
            kind: components["schemas"]["SolutionKind"];
            title: components["schemas"]["TextInLanguages"];
            description: components["schemas"]["TextInLanguages"];
            minutes: number;
            low: number | null;
            high: number | null;
            developer_minutes: number | null;
        };
        TextInLanguages: {
            en: string;
            ru: string;
            uk: string;
        };
        TextRun: {
            kind: components["schemas"]["ChangeKind"];
            text: string;
        };
        /** @enum {string} */
        Tier: "junior" | "senior";
        TimeEntryChanges: {
            stage?: components["schemas"]["EngagementStage"] | null;
            /**
             * Format: uuid
             * @description null takes the item off
             */
            item_id?: string | null;
            work_kind?: components["schemas"]["TimeWorkKind"] | null;
            note?: string | null;
            is_billable?: boolean | null;
            effort_minutes?: number | null;
            /** Format: date */
            day?: string | null;
            /** @description Must be given for somebody else's entry */
            reason?: string | null;
        };
        TimeEntryView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            engagement_id: string;
            engagement_name: string;
            /** Format: uuid */
            person_id: string;
            person_name: string;
            stage: components["schemas"]["EngagementStage"];
            /** Format: uuid */
            block_id: string | null;
            block_title: string | null;
            /** Format: uuid */
            item_id: string | null;
            item_title: string | null;
            work_kind: components["schemas"]["TimeWorkKind"];
            effort_minutes: number;
            /** Format: date */
            day: string;
            note: string;
            is_billable: boolean;
            /** Format: date-time */
            created_at: string;
            revision: number;
            allowed: string[];
        };
        TimeMonth: {
            /** Format: date */
            month: string;
            effort_minutes: number;
            billable_minutes: number;
            person_count: number;
            close: components["schemas"]["MonthCloseView"] | null;
            allowed: string[];
        };
        TimeReport: {
            grouping: components["schemas"]["ReportGrouping"];
            rows: components["schemas"]["TimeReportRow"][];
            total: components["schemas"]["TimeReportRow"];
        };
        TimeReportRow: {
            key: string;
            label: string;
            effort_minutes: number;
            billable_minutes: number;
            planned_minutes: number | null;
            entry_count: number;
        };
        TimeTotals: {
            effort_minutes: number;
            billable_minutes: number;
            used_minutes: number;
            bought_minutes: number | null;
            planned_minutes: number | null;
            month_minutes: number;
            minutes_per_month: number | null;
            stages: components["schemas"]["StageTime"][];
            allowed: string[];
        };
        /** @enum {string} */
        TimeWorkKind: "discovery" | "document" | "estimate" | "meeting" | "data_load" | "business_process" | "integration" | "report" | "client_cabinet" | "testing" | "customisation" | "knowledge_article" | "demonstration" | "training" | "mini_instruction";
        TimedItem: {
            /** Format: uuid */
            block_id: string;
            block_title: string;
            /** Format: uuid */
            item_id: string;
            item_title: string;
            work_kind: components["schemas"]["TimeWorkKind"];
        };
        TimerChanges: {
            work_kind?: components["schemas"]["TimeWorkKind"] | null;
            note?: string | null;
            is_billable?: boolean | null;
        };
        TimerState: {
            timer: components["schemas"]["TimerView"] | null;
        };
        TimerView: {
            /** Format: uuid */
            engagement_id: string;
            engagement_name: string;
            stage: components["schemas"]["EngagementStage"];
            /** Format: uuid */
            item_id: string | null;
            item_title: string | null;
            work_kind: components["schemas"]["TimeWorkKind"];
            note: string;
            is_billable: boolean;
            /** Format: date-time */
            started_at: string;
        };
        /** @enum {string} */
        Urgency: "late" | "today" | "open" | "waiting" | "none";
        VersionContentView: {
            /** Format: uuid */
            id: string;
            number: number;
            content_hash: string;
            content: components["schemas"]["DocumentContent"];
        };
        /** @enum {string} */
        VersionState: "awaiting_administrator" | "awaiting_client" | "approved" | "refused" | "superseded";
        VersionView: {
            /** Format: uuid */
            id: string;
            number: number;
            state: components["schemas"]["VersionState"];
            content_hash: string;
            note: string;
            created_by_name: string;
            /** Format: date-time */
            created_at: string;
            is_baseline: boolean;
            approvals: components["schemas"]["ApprovalView"][];
            allowed: string[];
        };
        Warning: {
            key: string;
            field: string;
            parameters: {
                [key: string]: string;
            };
        };
        WeekHours: {
            mon: string[];
            tue: string[];
            wed: string[];
            thu: string[];
            fri: string[];
            sat: string[];
            sun: string[];
        };
        WeekWhatIf: {
            /** Format: uuid */
            person_id?: string | null;
            /** Format: date */
            effective_from: string;
            hours: components["schemas"]["WeekHours"];
        };
        /** @enum {string} */
        WeekendRule: "stays" | "next_working_day" | "nearest_working_day";
        WhatIf: {
            absence?: components["schemas"]["AbsenceWhatIf"] | null;
            calendar_day?: components["schemas"]["DayWhatIf"] | null;
            calendar_days?: components["schemas"]["DayWhatIf"][] | null;
            working_week?: components["schemas"]["WeekWhatIf"] | null;
            extension?: components["schemas"]["ExtensionWhatIf"] | null;
        };
        WishSource: {
            /** Format: uuid */
            fact_id?: string | null;
            kind: string;
            quote: string;
        };
        /** @enum {string} */
        WorkKind: "data_load" | "business_process" | "integration" | "report" | "client_cabinet" | "testing" | "customisation" | "knowledge_article" | "demonstration" | "training" | "mini_instruction";
        WorkingWeek: {
            /** Format: date */
            effective_from: string;
            hours?: components["schemas"]["WeekHours"] | null;
        };
        WorkshopCancellation: {
            reason: string;
        };
        WorkshopChanges: {
            title?: string | null;
            /** Format: date-time */
            starts_at?: string | null;
            duration_minutes?: number | null;
            place?: components["schemas"]["WorkshopPlace"] | null;
            location?: string | null;
            on_site_minutes?: number | null;
            on_site_price?: components["schemas"]["Money"] | null;
            agenda?: string | null;
            participants?: components["schemas"]["WorkshopParticipant"][] | null;
        };
        WorkshopDecisionView: {
            /** Format: uuid */
            id: string;
            decision: string;
            decided_by: string;
            /** Format: uuid */
            fact_id: string | null;
            /** Format: date-time */
            noted_at: string;
        };
        WorkshopMinutes: {
            /** Format: date-time */
            held_at: string;
            duration_minutes: number;
            minutes: string;
        };
        WorkshopParticipant: {
            /** Format: uuid */
            person_id?: string | null;
            name: string;
            side: components["schemas"]["Side"];
        };
        /** @enum {string} */
        WorkshopPlace: "remote" | "on_site";
        /** @enum {string} */
        WorkshopState: "planned" | "held" | "cancelled";
        WorkshopView: {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["WorkshopState"];
            title: string;
            /** Format: date-time */
            starts_at: string;
            duration_minutes: number;
            place: components["schemas"]["WorkshopPlace"];
            location: string;
            on_site_minutes: number | null;
            on_site_price: components["schemas"]["Money"] | null;
            agenda: string;
            participants: components["schemas"]["WorkshopParticipant"][];
            /** Format: date-time */
            held_at: string | null;
            held_minutes: number | null;
            minutes: string;
            cancellation_reason: string;
            decisions: components["schemas"]["WorkshopDecisionView"][];
            planned_by_name: string;
            revision: number;
            allowed: string[];
        };
        Workspace: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            kind: components["schemas"]["WorkspaceKind"];
            locale: components["schemas"]["Locale"];
            time_zone: string;
            currency: string;
            /** Format: uuid */
            provider_workspace_id: string | null;
            revision: number;
            /** Format: date-time */
            created_at: string;
        };
        WorkspaceChanges: {
            name?: string | null;
            locale?: components["schemas"]["Locale"] | null;
            time_zone?: string | null;
            currency?: string | null;
        };
        /** @enum {string} */
        WorkspaceKind: "provider" | "client";
        WorkspaceView: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            kind: components["schemas"]["WorkspaceKind"];
            roles: components["schemas"]["Role"][];
            time_zone: string;
            currency: string;
        };
        WrittenRequest: {
            /** @description What the client wrote */
            text: string;
            /** Format: date */
            received_on: string;
        };
        /** @description RFC 9457, with the key of the refusal and the field it concerns */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Such as time_entry.month_is_closed */
            key: string;
            field: string | null;
            parameters: {
                [key: string]: unknown;
            };
            incident?: string;
        };
    };
    responses: {
        /** @description A refusal */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The workspace to act in; a token has its own */
        Workspace: string;
        /** @description The ETag of what was read; 412 when it has changed */
        IfMatch: string;
        /** @description The same key gives the same answer for a day */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description For If-Match */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_sessions: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SessionView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSignIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionInfo"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionInfo"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_current_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_password_reset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasswordReset"];
            };
        };
        responses: {
            /** @description Created */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordLinkView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_password_by_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordByLink"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionInfo"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_own_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description The answer */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_own_person: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    change_own_person: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_workspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    change_workspace: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_members: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MemberView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_member: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_member: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    change_member: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_api_tokens: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiTokenView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_api_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiToken"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiToken"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_api_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                api_token_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_calendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_working_week: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkingWeek"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_working_week: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                effective_from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_person_calendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCalendarView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_person_working_week: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkingWeek"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCalendarView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_calendar_day: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalendarDay"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDay"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_calendar_day: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                calendar_day_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_holiday_sets: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HolidaySetView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_holidays: {
        parameters: {
            query: {
                year: number;
                /** @description One of the set's; the whole country when absent */
                region?: string;
                /** @description The language of the names; English when absent */
                locale?: components["schemas"]["Locale"];
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                country: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProposedDay"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_calendar_file_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarFile"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileProposal"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_calendar_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalendarDays"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedCalendarDays"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_absences: {
        parameters: {
            query?: {
                person_id?: string;
                /** @description Today when absent */
                from?: string;
                /** @description A year after `from` when absent */
                to?: string;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AbsenceView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_absence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonAbsence"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_absence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                absence_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_attachments: {
        parameters: {
            query: {
                /** @description engagement */
                subject_kind: string;
                subject_id: string;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AttachmentView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_attachment: {
        parameters: {
            query?: {
                /** @description Instead of the filename in Content-Disposition */
                name?: string;
                /** @description What the file is attached to at once; a draft when absent */
                subject_kind?: string;
                subject_id?: string;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_attachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_attachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_attachment_content: {
        parameters: {
            query?: {
                /** @description Pictures open in the page; everything else is a download all the same */
                inline_picture?: boolean;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file or stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_conversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                subject_kind: string;
                subject_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_conversation_participants: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                subject_kind: string;
                subject_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ParticipantView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_messages: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                subject_kind: string;
                subject_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MessageView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                subject_kind: string;
                subject_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                subject_kind: string;
                subject_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_message: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                subject_kind: string;
                subject_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    change_message: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                subject_kind: string;
                subject_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_message_versions: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                subject_kind: string;
                subject_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MessageVersionView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_read_mark: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                subject_kind: string;
                subject_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReadMark"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_service_packages: {
        parameters: {
            query?: {
                with_archived?: boolean;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ServicePackageView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_service_package: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServicePackage"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePackageView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_service_package: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                service_package_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePackageView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    update_service_package: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                service_package_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServicePackageChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePackageView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_service_package_reset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                service_package_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePackageView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_engagements: {
        parameters: {
            query?: {
                state?: components["schemas"]["EngagementState"];
                stage?: components["schemas"]["EngagementStage"];
                manager_id?: string;
                package_key?: string;
                ball_party?: components["schemas"]["BallParty"];
                /** @description Words of the name, the client or the manager */
                text?: string;
                /** @description created_at, name, starts_on, ends_on or stage; - before it turns it round */
                sort?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EngagementSummary"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_engagement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEngagement"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_engagement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    update_engagement: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngagementChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_engagement_summary: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementSummary"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_manager_capacities: {
        parameters: {
            query: {
                service_package_id: string;
                /** @description Today when absent */
                starts_on?: string;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ManagerCandidate"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_client_workspaces: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClientWorkspaceView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_stage_changes: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StageChangeView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_stage_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStageChange"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_closure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClosure"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_pauses: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PauseView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPause"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PauseView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_pause_preview: {
        parameters: {
            query: {
                starts_on: string;
                working_days: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PausePreview"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_pause_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                pause_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPauseConsent"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PauseView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                pause_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_slot_reservations: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SlotReservationView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_slot_reservation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSlotReservation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotReservationView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_slot_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                slot_reservation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSlotRelease"];
            };
        };
        responses: {
            /** @description Created */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_brief_templates: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BriefTemplateView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_brief_template: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                template_key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_briefs: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BriefView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_brief: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBrief"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_brief: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                brief_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefForm"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_brief_links: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                brief_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BriefLinkView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_brief_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                brief_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBriefLink"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedBriefLink"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_brief_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                brief_id: string;
                link_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_brief_reopening: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                brief_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBriefReopening"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_brief_answers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                brief_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswersToSave"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedAnswers"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_brief_submission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                brief_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_linked_brief: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefForm"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_linked_brief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswersToSave"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedAnswers"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_linked_brief_submission: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LanguageQuery"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefForm"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_discovery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscoveryView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_questions: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClarifyingQuestionView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_question: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClarifyingQuestion"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClarifyingQuestionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_question_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                question_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuestionAnswer"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClarifyingQuestionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_question_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                question_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuestionReturn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClarifyingQuestionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_question_completion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClarifyingQuestionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_question_withdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                question_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuestionWithdrawal"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClarifyingQuestionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_workshops: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkshopView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_workshop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorkshop"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkshopView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    change_workshop: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                engagement_id: string;
                workshop_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkshopView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_workshop_minutes: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                engagement_id: string;
                workshop_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopMinutes"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkshopView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_workshop_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                workshop_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorkshopDecision"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkshopView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_workshop_cancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                workshop_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopCancellation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkshopView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_facts: {
        parameters: {
            query?: {
                search?: string;
                source?: components["schemas"]["FactSource"];
                tag?: string;
                process?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FactView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_fact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFact"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_fact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                fact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    change_fact: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                engagement_id: string;
                fact_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_consultations: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConsultationView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_consultation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsultation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_consultation_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                consultation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsultationAnswer"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_scope_range: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopeRangeView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_scope_overrule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                driver_key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScopeOverrule"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopeRangeView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_range_estimates: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RangeEstimateView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_range_estimate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRangeEstimate"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RangeEstimateView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_capabilities: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Capability"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_document: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_document_templates: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentTemplate"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_document_template_use: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplateUse"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_document_suggestions: {
        parameters: {
            query: {
                industry: components["schemas"]["Industry"];
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentSuggestion"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_document_versions: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VersionView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_document_version: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDocumentVersion"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_document_version: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                document_version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_document_version_content: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                document_version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionContentView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_document_difference: {
        parameters: {
            query?: {
                to?: string;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                document_version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDifference"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_document_approval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                document_version_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApproval"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_document_version_pdf: {
        parameters: {
            query?: {
                language?: components["schemas"]["Locale"];
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                document_version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file or stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_engagement_time_entries: {
        parameters: {
            query?: {
                engagement_id?: string;
                person_id?: string;
                stage?: components["schemas"]["EngagementStage"];
                block_id?: string;
                work_kind?: components["schemas"]["TimeWorkKind"];
                is_billable?: boolean;
                from?: string;
                /** @description The last day that counts */
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimeEntryView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_time_entry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTimeEntry"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeEntryView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_timed_items: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimedItem"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_time_entries: {
        parameters: {
            query?: {
                engagement_id?: string;
                person_id?: string;
                stage?: components["schemas"]["EngagementStage"];
                block_id?: string;
                work_kind?: components["schemas"]["TimeWorkKind"];
                is_billable?: boolean;
                from?: string;
                /** @description The last day that counts */
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimeEntryView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_time_entry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                time_entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeEntryView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_time_entry: {
        parameters: {
            query?: {
                /** @description Must be given for somebody else's entry */
                reason?: string;
            };
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                time_entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    update_time_entry: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                time_entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimeEntryChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeEntryView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_timer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerState"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_timer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTimer"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedTimer"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_timer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    update_timer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimerChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_time_entries_from_timer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimerChanges"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedTimer"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_month_closes: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MonthCloseView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_month_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMonthClose"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthCloseView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_time_months: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimeMonth"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_month_reopening: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                month_close_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMonthReopening"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthCloseView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_time_totals: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeTotals"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_time_report: {
        parameters: {
            query?: {
                engagement_id?: string;
                person_id?: string;
                stage?: components["schemas"]["EngagementStage"];
                block_id?: string;
                work_kind?: components["schemas"]["TimeWorkKind"];
                is_billable?: boolean;
                from?: string;
                /** @description The last day that counts */
                to?: string;
                group_by?: components["schemas"]["ReportGrouping"];
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeReport"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_time_report_workbook: {
        parameters: {
            query?: {
                engagement_id?: string;
                person_id?: string;
                stage?: components["schemas"]["EngagementStage"];
                block_id?: string;
                work_kind?: components["schemas"]["TimeWorkKind"];
                is_billable?: boolean;
                from?: string;
                /** @description The last day that counts */
                to?: string;
                group_by?: components["schemas"]["ReportGrouping"];
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file or stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_estimate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_estimate: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_burn_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BurnUpView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_estimate_versions: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EstimateVersionView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_estimate_version: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEstimateVersion"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateVersionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_estimate_version: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                estimate_version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateVersionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_estimate_agreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                estimate_version_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApproval"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateVersionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_blocks: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BlockView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_block: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                block_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_block_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockOrderView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_block_state_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                block_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBlockStateChange"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_block_checklist: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                engagement_id: string;
                block_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChecklistChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_block_delivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                block_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBlockDelivery"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_block_acceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                block_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBlockDecision"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_block_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                block_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBlockDecision"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_order_agreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrderAgreement"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockOrderView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_schedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementScheduleView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_schedule_moves: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScheduleMoveView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_schedule_priority: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSchedulePriority"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementScheduleView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_portfolio_schedule: {
        parameters: {
            query?: {
                manager_id?: string;
                text?: string;
                detail?: components["schemas"]["PortfolioDetail"];
                sort?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PortfolioRow"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_schedule_announcements: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScheduleAnnouncementView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_schedule_announcement_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                schedule_announcement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnnouncementDecision"];
            };
        };
        responses: {
            /** @description Created */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_capacity_load: {
        parameters: {
            query?: {
                from?: string;
                weeks?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityLoadView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_schedule_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIf"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchedulePreview"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_forecast: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementForecastView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_portfolio_forecast: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortfolioForecastView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_forecast_calibration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalibrationReport"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_change_requests: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChangeRequestView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_change_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChangeRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequestView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_change_effect: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContent"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeEffect"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_change_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                change_request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequestView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_change_request: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                engagement_id: string;
                change_request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRequestChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequestView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_change_confirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                change_request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChangeConfirmation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequestView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_change_offer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                change_request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChangeOffer"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequestView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_change_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                change_request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApproval"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequestView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_change_withdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                change_request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChangeWithdrawal"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequestView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_delay_ledger: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelayLedgerView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_delay_days: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DelayDayView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_delay_entries: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DelayEntryView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_delay_entry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDelayEntry"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelayEntryView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_court_intervals: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CourtInterval"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_delay_activities: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenActivity"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_input_requests: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InputRequestView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_input_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInputRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InputRequestView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_input_supply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                input_request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInputSupply"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InputRequestView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_input_withdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                input_request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInputSupply"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InputRequestView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_input_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                input_request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInputReturn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InputRequestView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_input_completion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                input_request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInputCompletion"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InputRequestView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_input_supply_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                input_request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInputReturn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InputRequestView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_delay_waits: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DelayWaitView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_delay_wait: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDelayWait"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelayWaitView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_pacing_notices: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PacingNoticeView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_pacing_notice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPacingNotice"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacingNoticeView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_neutral_stops: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NeutralStopView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_neutral_stop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNeutralStop"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeutralStopView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_delay_entry_agreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                delay_entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelayEntryView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_delay_disputes: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DelayDisputeView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_delay_dispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDelayDispute"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelayDisputeView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_delay_dispute_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                delay_dispute_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDisputeDecision"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelayDisputeView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_extension_statements: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExtensionStatementView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_extension_statement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                extension_statement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionStatementView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_extension_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                extension_statement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExtensionDecision"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionStatementView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_extension_statement_pdf: {
        parameters: {
            query?: {
                language?: components["schemas"]["Locale"];
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                extension_statement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file or stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_engagement_controls: {
        parameters: {
            query?: {
                before?: string;
                /** @description 20 when absent */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ControlledDay"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_daily_controls: {
        parameters: {
            query?: {
                /** @description The newest controlled one when absent */
                day?: string;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DepartmentControl"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_daily_control_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlSettingsView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    change_daily_control_settings: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlSettingsChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlSettingsView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_client_contacts: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClientContactView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_client_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClientContact"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientContactView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_engagement_header: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementHeader"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_home: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_department_managers: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ManagerLine"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_department_delay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentDelay"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_calendar_feeds: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; when absent 50, or 200 of lists that are seldom long */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarFeedView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_calendar_feed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalendarFeed"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedCalendarFeed"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_calendar_feed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                calendar_feed_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_calendar_feed_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file or stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_inbox_items: {
        parameters: {
            query?: {
                /** @description open when absent: whatever is not done */
                view?: components["schemas"]["InboxView"];
                subject_kind?: string;
                subject_id?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InboxItemView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_inbox_summary: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxSummary"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_inbox_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                inbox_item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxItemView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    change_inbox_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                inbox_item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InboxItemChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxItemView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_inbox_mark: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInboxMark"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxSummary"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_live_events: {
        parameters: {
            query?: {
                workspace?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file or stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
}
